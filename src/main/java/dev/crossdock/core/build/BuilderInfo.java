package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * @param fixed those of them that it was given when it was added; such a one is preferred for
     *     them. Known only where the builder has several machines
     * @param error why it cannot be reached; empty if it can
     */
    public record Node(
            String name,
            String endpoint,
            String status,
            List<Platform> platforms,
            List<Platform> fixed,
            String error) {

        public Node {
            platforms = List.copyOf(platforms);
            fixed = List.copyOf(fixed);
        }

        /** The same with what it was given. */
        public Node fixed(List<Platform> given) {
            return new Node(name, endpoint, status, platforms, given, error);
        }

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

    /** Whether it has several machines. */
    public boolean several() {
        return nodes.size() > 1;
    }

    /** Whether all of its machines can be used, or started. */
    public boolean allUsable() {
        return !nodes.isEmpty() && nodes.stream().allMatch(Node::usable);
    }

    /**
     * Which machine builds each platform. Where every platform was given to a machine, the first
     * that was given it; else the first that says it can, and the first of all for what nobody says
     * (buildx {@code build/resolver/driver.go}). So one platform that nobody was given takes the
     * others from the machines that were given them.
     *
     * @param asked the platforms of one build
     */
    public Map<Platform, Node> assigned(List<Platform> asked) {
        boolean given =
                asked.stream()
                        .allMatch(one -> nodes.stream().anyMatch(it -> it.fixed().contains(one)));
        var assigned = new LinkedHashMap<Platform, Node>();
        for (var platform : asked) {
            nodes.stream()
                    .filter(node -> (given ? node.fixed() : node.platforms()).contains(platform))
                    .findFirst()
                    .or(() -> nodes.stream().findFirst())
                    .ifPresent(node -> assigned.put(platform, node));
        }
        return assigned;
    }
}
