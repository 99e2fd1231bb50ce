package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A stage, or an image that files are taken from.
 *
 * @param name as written; null where it has none
 * @param index null for an image that is no stage
 * @param line of its FROM, or of the instruction that takes files
 * @param from its base with variables filled in, save those that depend on the platform
 * @param pinnedPlatform the value of {@code --platform=} as written; null where there is none
 * @param needed whether the target is built from it, for any of the platforms
 * @param available what the base publishes; null where there is nothing to publish or nobody knows
 * @param missing what it should have and does not
 * @param error why nothing is known of it; null where something is
 * @param cells the same for each platform that is built for, in their order
 */
public record CheckedStage(
        @Nullable String name,
        @Nullable Integer index,
        int line,
        String from,
        @Nullable String pinnedPlatform,
        boolean needed,
        @Nullable List<Platform> available,
        List<Platform> missing,
        @Nullable String error,
        List<StageCell> cells) {}
