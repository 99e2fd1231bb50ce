package dev.crossdock.core.engine;

/**
 * A file's own data, from the engine's {@code X-Docker-Container-Path-Stat}.
 *
 * @param permissions the lowest nine bits, as {@code chmod} takes them
 * @param linkTarget where a symbolic link leads, as it is written in it; else empty
 */
public record FileFacts(String path, Kind kind, int permissions, long bytes, String linkTarget) {

    /** What kind of thing stands there. */
    public enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    /** Whether anybody may execute it. */
    public boolean executable() {
        return (permissions & 0b001_001_001) != 0;
    }
}
