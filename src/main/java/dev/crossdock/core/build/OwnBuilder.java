package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The builder that Crossdock makes of this engine and of further machines. Every machine is given
 * its platforms by name: what nobody was given would be built by the first that can emulate it, and
 * would take the other platforms of the same build with it (seen on buildx 0.13.1 and 0.29.1).
 */
public final class OwnBuilder {

    private static final String HERE = "here";

    private final Optional<BuilderInfo> now;
    private final String engine;
    private final List<Platform> able;

    /**
     * @param builders that there are
     * @param engine the address of this engine, which is its first machine
     * @param able what this engine builds, by itself or emulated, its own platform first
     */
    public OwnBuilder(List<BuilderInfo> builders, String engine, List<Platform> able) {
        this.now =
                builders.stream()
                        .filter(one -> one.name().equals(BuildWay.OWN_BUILDER))
                        .findFirst();
        this.engine = engine;
        this.able = List.copyOf(able);
    }

    /** The machines beside this one. */
    public List<BuilderInfo.Node> others() {
        return now.stream()
                .flatMap(builder -> builder.nodes().stream())
                .filter(node -> !node.endpoint().equals(engine))
                .toList();
    }

    /** Why a machine is of no use; empty if it is. */
    public Optional<String> refusal(FarMachine machine) {
        if (machine.place().equals(engine)) {
            return Optional.of(Words.get("build.machine.same"));
        }
        return machine.platform().equals(able.getFirst())
                ? Optional.of(Words.get("build.machine.alike", machine.platform()))
                : Optional.empty();
    }

    /** The commands that add a machine, or give its name to another place; each from docker on. */
    public List<List<String>> adding(FarMachine machine) {
        var commands = new ArrayList<List<String>>();
        var others = new ArrayList<>(List.of(machine.platform()));
        others.addAll(given(machine.name()));
        commands.addAll(here(others));
        commands.add(
                create(
                        List.of("--append"),
                        machine.name(),
                        List.of(machine.platform()),
                        machine.place()));
        return commands;
    }

    /** The commands that take a machine off; the last one takes the builder with it. */
    public List<List<String>> removing(String node) {
        var left = others().stream().filter(other -> !other.name().equals(node)).toList();
        if (left.isEmpty()) {
            return List.of(List.of("docker", "buildx", "rm", BuildWay.OWN_BUILDER));
        }
        var commands = new ArrayList<List<String>>();
        commands.add(
                List.of(
                        "docker",
                        "buildx",
                        "create",
                        "--name",
                        BuildWay.OWN_BUILDER,
                        "--leave",
                        "--node",
                        node));
        commands.addAll(here(given(node)));
        return commands;
    }

    /** What the machines but one were given. */
    private List<Platform> given(String but) {
        return others().stream()
                .filter(node -> !node.name().equals(but))
                .flatMap(node -> node.fixed().stream())
                .toList();
    }

    /** Gives this machine all that it can build but what others build by themselves. */
    private List<List<String>> here(List<Platform> others) {
        var mine = able.stream().filter(one -> !others.contains(one)).toList();
        var node =
                now.stream()
                        .flatMap(builder -> builder.nodes().stream())
                        .filter(one -> one.endpoint().equals(engine))
                        .map(BuilderInfo.Node::name)
                        .findFirst();
        var commands = new ArrayList<List<String>>();
        if (now.isPresent() && node.isEmpty()) {
            // it was made for another engine, whose machine would come first
            commands.add(List.of("docker", "buildx", "rm", BuildWay.OWN_BUILDER));
        }
        commands.add(
                create(
                        node.isPresent()
                                ? List.of("--append")
                                : List.of("--driver", "docker-container"),
                        node.orElse(HERE),
                        mine,
                        engine));
        return commands;
    }

    private static List<String> create(
            List<String> flags, String node, List<Platform> platforms, String endpoint) {
        var words = new ArrayList<>(List.of("docker", "buildx", "create"));
        words.addAll(List.of("--name", BuildWay.OWN_BUILDER));
        words.addAll(flags);
        words.addAll(List.of("--node", node, "--platform"));
        words.add(platforms.stream().map(Platform::toString).collect(Collectors.joining(",")));
        words.add(endpoint);
        return words;
    }
}
