package dev.crossdock.core.log;

import dev.crossdock.core.engine.ContainerStreams.Channel;

/** Where a line of a console comes from. */
public enum LineKind {
    STDOUT,
    STDERR,
    /** Not printed by the container: Crossdock's own note of a start or an end. */
    MARK;

    public static LineKind of(Channel channel) {
        return switch (channel) {
            case STDOUT -> STDOUT;
            case STDERR -> STDERR;
        };
    }
}
