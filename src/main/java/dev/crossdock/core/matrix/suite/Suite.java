package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that are run on several platforms of one image, and what is expected of each: a matrix
 * that was kept, to be run again. Its file is {@link SuiteFile}.
 *
 * @param platforms in the order they are told; null for all that the image has
 * @param baseline what the others are compared with; null for the engine's own platform
 */
public record Suite(
        String image,
        @Nullable List<Platform> platforms,
        @Nullable Platform baseline,
        List<SuiteCommand> commands) {

    public Suite {
        platforms = platforms == null ? null : List.copyOf(platforms);
        commands = List.copyOf(commands);
    }

    /** One that has no command yet. */
    public static Suite of(
            String image, @Nullable List<Platform> platforms, @Nullable Platform baseline) {
        return new Suite(image, platforms, baseline, List.of());
    }

    /**
     * The same with one more command, or with what is now expected of one that it has.
     *
     * @throws SuiteException if another command has that name
     */
    public Suite with(SuiteCommand added) {
        var all = new ArrayList<>(commands);
        for (int i = 0; i < all.size(); i++) {
            var there = all.get(i);
            if (there.name().equals(added.name())) {
                if (!there.command().equals(added.command())) {
                    throw new SuiteException(Words.get("suite.name-taken", added.name()));
                }
                all.set(i, there.expecting(added.expected()));
                return new Suite(image, platforms, baseline, all);
            }
        }
        all.add(added);
        return new Suite(image, platforms, baseline, all);
    }

    /** The same of another image, on other platforms. */
    public Suite on(String other, @Nullable List<Platform> on, @Nullable Platform compared) {
        return new Suite(other, on, compared, commands);
    }

    /** What one of its commands asks of the matrix. */
    public MatrixRequest request(SuiteCommand command, Duration limit, int atOnce) {
        return new MatrixRequest(image, platforms, baseline, command.command(), limit, atOnce);
    }
}
