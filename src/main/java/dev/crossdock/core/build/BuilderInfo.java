package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

import java.util.List;

/**
 * A builder as {@code docker buildx ls} tells it.
 *
 * @param driver such as {@code docker} for an engine's own, or {@code docker-container}
 */
public record BuilderInfo(String name, String driver, List<Node> nodes) {

    /** Keeps what it builds in its engine's own store, and is limited by what that can do. */
    public static final String ENGINES_OWN = "docker";

    public BuilderInfo {
        nodes = List.copyOf(nodes);
    }

    /**
     * A machine that builds.
     *
     * @param status such as {@code running}; {@code inactive} where it starts when it is needed
     * @param platforms that it says it builds for; empty where it has not been asked yet. A
     *     platform that is not among them may work all the same: the list is made when the builder
     *     starts
     * @param error why it cannot be reached; empty if it can
     */
    public record Node(
            String name, String endpoint, String status, List<Platform> platforms, String error) {

        boolean usable() {
            return error.isEmpty() && (status.equals("running") || status.equals("inactive"));
        }
    }

    /** Whether it is an engine's own one. */
    public boolean enginesOwn() {
        return driver.equals(ENGINES_OWN);
    }

    /** Whether one of its machines can be used, or started. */
    public boolean usable() {
        return nodes.stream().anyMatch(Node::usable);
    }
}
