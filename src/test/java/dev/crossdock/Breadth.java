package dev.crossdock;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many of many like cases a test tries: all where {@code CI} is set, some of them otherwise. So
 * a developer's own {@code verify} stays short, and what lands has passed every case.
 */
public final class Breadth {
    private static final boolean ALL = Boolean.getBoolean("thorough");

    private Breadth() {}

    /**
     * All cases, or some, always the same ones.
     *
     * @param some how many are tried where there is little time; taken from all over the list
     */
    public static <T> Stream<T> of(List<T> cases, int some) {
        return ALL || cases.size() <= some
                ? cases.stream()
                : IntStream.range(0, some).mapToObj(i -> cases.get(i * cases.size() / some));
    }
}
