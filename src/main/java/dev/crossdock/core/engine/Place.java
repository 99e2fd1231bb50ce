package dev.crossdock.core.engine;

import org.jspecify.annotations.Nullable;

/**
 * A place where an engine may hide, and what was found there.
 *
 * @param address what would be opened; its uri is empty where the place names none ({@code
 *     DOCKER_HOST} not set)
 * @param startCommand what starts the engine of this place when it is installed and stopped, such
 *     as {@code colima start}; null when it is not installed here or cannot be started by a command
 */
public record Place(EngineAddress address, Presence presence, @Nullable String startCommand) {

    /** What was found at a place. */
    public enum Presence {
        /** An engine answered a ping. */
        ANSWERS,
        /** A socket is there and nobody answers. */
        SILENT,
        /** A link that leads to nothing, left over by a stopped or removed engine. */
        DANGLING_LINK,
        /** Nothing there. */
        ABSENT,
        /** A setting that is not set. */
        NOT_SET,
        /** It is there and may not be opened: rights. */
        FORBIDDEN
    }
}
