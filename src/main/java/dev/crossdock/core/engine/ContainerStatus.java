package dev.crossdock.core.engine;

import java.util.Locale;

/** The engine's own states of a container. */
public enum ContainerStatus {
    CREATED,
    RUNNING,
    PAUSED,
    RESTARTING,
    REMOVING,
    EXITED,
    DEAD;

    /** The engine's word. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Podman has states that Docker lacks: {@code initialized}, {@code stopped} and so on fall to
     * the nearest.
     */
    public static ContainerStatus of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "running" -> RUNNING;
            case "paused" -> PAUSED;
            case "restarting" -> RESTARTING;
            case "removing", "stopping" -> REMOVING;
            case "exited", "stopped" -> EXITED;
            case "dead" -> DEAD;
            default -> CREATED;
        };
    }

    public boolean isRunning() {
        return this == RUNNING || this == PAUSED;
    }
}
