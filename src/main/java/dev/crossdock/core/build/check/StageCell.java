package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

/**
 * A stage, or an image that files are taken from, in the build for one platform.
 *
 * @param target what is built for
 * @param platform whose programs the stage holds there
 */
public record StageCell(Platform target, Platform platform, State state) {

    /** The worst that can be said of it; where there is nothing to say, what it comes from. */
    public enum State {
        /** The target is built without it. */
        NOT_NEEDED,
        /** Its base is there for the platform. */
        PUBLISHED,
        /** It begins with another stage. */
        STAGE,
        /** It begins with nothing. */
        EMPTY,
        /** It stays on the platform of what builds, on purpose. */
        BUILD_PLATFORM,
        /** It starts programs, and an emulator runs them. */
        EMULATED,
        /** The same, and they work for long. */
        SLOW,
        /** It is always of one platform, which is not the target's. */
        PINNED,
        /** It downloads what is for another platform. */
        FOREIGN,
        /** Its base is one image, of another platform. */
        OTHER_PLATFORM,
        /** Nobody could be asked. */
        UNKNOWN,
        /** Nothing runs its programs. */
        CANNOT_RUN,
        /** Its base is not published for the platform. */
        MISSING,
        /** There is no such image. */
        NO_IMAGE,
        /** It cannot be told what it comes from. */
        BROKEN;

        static State of(FindingId id) {
            return switch (id) {
                case SYNTAX, UNRESOLVED_ARG -> BROKEN;
                case BASE_NOT_FOUND -> NO_IMAGE;
                case BASE_UNREACHABLE -> UNKNOWN;
                case BASE_LACKS_PLATFORM -> MISSING;
                case BASE_SINGLE_PLATFORM -> OTHER_PLATFORM;
                case PLATFORM_PINNED -> PINNED;
                case NO_EMULATOR -> CANNOT_RUN;
                case FOREIGN_DOWNLOAD -> FOREIGN;
                case EMULATED_BUILD_STEP -> SLOW;
            };
        }
    }
}
