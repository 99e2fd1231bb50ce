package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

/**
 * Who an engine is.
 *
 * @param name such as {@code Docker Engine} or {@code Podman Engine}
 * @param version what the engine says, suffix and all
 * @param apiVersion the highest it speaks, such as {@code 1.51}
 * @param platform its own, which runs natively
 * @param store how it keeps images
 * @param memoryBytes all of the engine's (virtual) machine
 * @param cpus of the engine's (virtual) machine
 * @param bootId changes when the engine's kernel was started anew; empty where it cannot be told
 */
public record EngineInfo(
        String name,
        String version,
        String apiVersion,
        Platform platform,
        ImageStore store,
        long memoryBytes,
        int cpus,
        String bootId) {

    /** How an engine keeps images. */
    public enum ImageStore {
        /** Keeps several platforms of one tag. */
        CONTAINERD("containerd"),
        /** The older one: one platform a tag. */
        GRAPHDRIVER("graphdriver");

        private final String id;

        ImageStore(String id) {
            this.id = id;
        }

        /** The headless contract's word. */
        public String id() {
            return id;
        }
    }
}
