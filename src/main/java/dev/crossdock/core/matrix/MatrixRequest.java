package dev.crossdock.core.matrix;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * What is to be run everywhere.
 *
 * @param platforms in the order they are told; null for all that the image has
 * @param baseline what the others' times are compared with; null for the engine's own platform
 * @param command the words after the image; empty for the image's own
 * @param limit how long one run may take before it is killed
 * @param atOnce how many run at a time; 0 for one more than the engine has CPUs
 */
public record MatrixRequest(
        String image,
        @Nullable List<Platform> platforms,
        @Nullable Platform baseline,
        List<String> command,
        Duration limit,
        int atOnce) {

    /** As many at a time as the engine has CPUs. */
    public static final int AS_MANY_AS_CPUS = 0;

    public MatrixRequest {
        platforms = platforms == null ? null : platforms.stream().distinct().toList();
        command = List.copyOf(command);
    }

    /** One that runs beside each other what the engine can. */
    public MatrixRequest(
            String image,
            @Nullable List<Platform> platforms,
            @Nullable Platform baseline,
            List<String> command,
            Duration limit) {
        this(image, platforms, baseline, command, limit, AS_MANY_AS_CPUS);
    }

    /** The same with so many at a time. */
    public MatrixRequest atOnce(int most) {
        return new MatrixRequest(image, platforms, baseline, command, limit, most);
    }
}
