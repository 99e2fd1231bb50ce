package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not in order.
 *
 * @param error whether the build fails or its result is wrong; else it is only slow or in doubt
 * @param line the instruction's first
 * @param stage the stage's name; null where it has none
 * @param platform that suffers; null where all do
 * @param message what is wrong, for people
 * @param fix what to write or type instead, to be copied as it is
 */
public record Finding(
        FindingId id,
        boolean error,
        int line,
        @Nullable String stage,
        @Nullable Platform platform,
        String message,
        String fix) {

    /** The same, of an instruction that does not stand in the file but in a base image. */
    Finding keptBy(String base) {
        return new Finding(
                id, error, line, stage, platform, Words.get("check.on-build", message, base), fix);
    }
}
