package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerDetails.MountPoint;
import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * What is told of a container, under headings.
 *
 * @param title the heading
 */
record Facts(String title, List<Fact> facts) {

    /** Stands for what is nobody's business. */
    static final String DOTS = "••••••••";

    /**
     * One of them.
     *
     * @param value to be seen
     * @param copied to be copied; empty where that makes no sense
     */
    record Fact(String name, String value, String copied) {
        static Fact of(String name, String value) {
            return new Fact(name, value, value);
        }
    }

    /** All that there is; headings without facts are left out. */
    static List<Facts> of(ContainerDetails container) {
        var all = new ArrayList<Facts>();
        add(all, "details.general", general(container));
        add(all, "details.program", program(container));
        add(all, "details.ports", ports(container));
        add(all, "details.mounts", container.mounts().stream().map(Facts::mount).toList());
        add(all, "details.environment", environment(container));
        add(all, "details.limits", limits(container));
        return all;
    }

    private static void add(List<Facts> all, String titleKey, List<Fact> facts) {
        if (!facts.isEmpty()) {
            all.add(new Facts(Words.get(titleKey), facts));
        }
    }

    private static List<Fact> general(ContainerDetails container) {
        return List.of(
                fact("details.id", container.id()),
                fact("details.image", container.image()),
                fact("details.image-id", container.imageId()),
                fact("details.platform", container.platform().toString()));
    }

    private static List<Fact> program(ContainerDetails container) {
        var facts = new ArrayList<Fact>();
        put(facts, "details.entrypoint", String.join(" ", container.entrypoint()));
        put(facts, "details.command", String.join(" ", container.command()));
        put(facts, "details.directory", container.workingDirectory());
        put(facts, "details.user", container.user());
        return facts;
    }

    private static List<Fact> ports(ContainerDetails container) {
        return container.spec().ports().stream()
                .map(p -> Fact.of(p.container() + "/" + p.protocol(), host(p.ip(), p.host())))
                .toList();
    }

    private static String host(
            @org.jspecify.annotations.Nullable String ip,
            @org.jspecify.annotations.Nullable String port) {
        var number = port == null ? Words.get("details.any-port") : port;
        return ip == null ? number : ip + ":" + number;
    }

    private static Fact mount(MountPoint mount) {
        var source = mount.source().isEmpty() ? mount.type() : mount.source();
        var rights = mount.readOnly() ? Words.get("details.read-only", source) : source;
        return new Fact(mount.target(), rights, mount.source());
    }

    private static List<Fact> environment(ContainerDetails container) {
        return container.environment().keySet().stream()
                .sorted()
                .map(name -> new Fact(name, DOTS, ""))
                .toList();
    }

    private static List<Fact> limits(ContainerDetails container) {
        var facts = new ArrayList<Fact>();
        var limits = container.limits();
        if (limits.memoryBytes() > 0) {
            put(facts, "details.memory", MemorySize.print(limits.memoryBytes()));
        }
        if (limits.pids() > 0) {
            put(facts, "details.pids", Long.toString(limits.pids()));
        }
        put(facts, "details.network", limits.networkMode());
        if (limits.privileged()) {
            put(facts, "details.privileged", Words.get("details.yes"));
        }
        if (limits.readOnlyRoot()) {
            put(facts, "details.read-only-root", Words.get("details.yes"));
        }
        return facts;
    }

    private static void put(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(fact(key, value));
        }
    }

    private static Fact fact(String key, String value) {
        return Fact.of(Words.get(key), value);
    }
}
