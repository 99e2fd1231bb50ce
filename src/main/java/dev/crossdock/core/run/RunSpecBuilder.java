package dev.crossdock.core.run;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a {@link RunSpec} piece by piece; each method sets what the spec's component of the same
 * name says.
 */
public final class RunSpecBuilder {

    private String image;
    private @Nullable Platform platform;
    private @Nullable String name;
    private @Nullable List<String> entrypoint;
    private List<String> command = List.of();
    private List<EnvironmentEntry> environment = List.of();
    private List<PortMapping> ports = List.of();
    private List<Mount> mounts = List.of();
    private Map<String, String> labels = Map.of();
    private boolean tty;
    private boolean interactive;
    private boolean detach;
    private boolean remove;
    private boolean init;
    private @Nullable String user;
    private @Nullable String workingDirectory;
    private @Nullable String network;
    private @Nullable String restart;
    private long memoryBytes;
    private @Nullable String cpus;
    private long pidsLimit;
    private List<String> other = List.of();

    RunSpecBuilder(String image) {
        this.image = image;
    }

    RunSpecBuilder(RunSpec spec) {
        image = spec.image();
        platform = spec.platform();
        name = spec.name();
        entrypoint = spec.entrypoint();
        command = spec.command();
        environment = spec.environment();
        ports = spec.ports();
        mounts = spec.mounts();
        labels = spec.labels();
        tty = spec.tty();
        interactive = spec.interactive();
        detach = spec.detach();
        remove = spec.remove();
        init = spec.init();
        user = spec.user();
        workingDirectory = spec.workingDirectory();
        network = spec.network();
        restart = spec.restart();
        memoryBytes = spec.memoryBytes();
        cpus = spec.cpus();
        pidsLimit = spec.pidsLimit();
        other = spec.other();
    }

    public RunSpecBuilder image(String value) {
        image = value;
        return this;
    }

    public RunSpecBuilder platform(@Nullable Platform value) {
        platform = value;
        return this;
    }

    public RunSpecBuilder name(@Nullable String value) {
        name = value;
        return this;
    }

    public RunSpecBuilder entrypoint(@Nullable List<String> value) {
        entrypoint = value;
        return this;
    }

    public RunSpecBuilder command(List<String> value) {
        command = value;
        return this;
    }

    public RunSpecBuilder environment(List<EnvironmentEntry> value) {
        environment = value;
        return this;
    }

    public RunSpecBuilder ports(List<PortMapping> value) {
        ports = value;
        return this;
    }

    public RunSpecBuilder mounts(List<Mount> value) {
        mounts = value;
        return this;
    }

    public RunSpecBuilder labels(Map<String, String> value) {
        labels = value;
        return this;
    }

    public RunSpecBuilder tty(boolean value) {
        tty = value;
        return this;
    }

    public RunSpecBuilder interactive(boolean value) {
        interactive = value;
        return this;
    }

    public RunSpecBuilder detach(boolean value) {
        detach = value;
        return this;
    }

    public RunSpecBuilder remove(boolean value) {
        remove = value;
        return this;
    }

    public RunSpecBuilder init(boolean value) {
        init = value;
        return this;
    }

    public RunSpecBuilder user(@Nullable String value) {
        user = value;
        return this;
    }

    public RunSpecBuilder workingDirectory(@Nullable String value) {
        workingDirectory = value;
        return this;
    }

    public RunSpecBuilder network(@Nullable String value) {
        network = value;
        return this;
    }

    public RunSpecBuilder restart(@Nullable String value) {
        restart = value;
        return this;
    }

    public RunSpecBuilder memoryBytes(long value) {
        memoryBytes = value;
        return this;
    }

    public RunSpecBuilder cpus(@Nullable String value) {
        cpus = value;
        return this;
    }

    public RunSpecBuilder pidsLimit(long value) {
        pidsLimit = value;
        return this;
    }

    public RunSpecBuilder other(List<String> value) {
        other = value;
        return this;
    }

    /** Puts an entry in the place of the one with the same name, or at the end. */
    public RunSpecBuilder environmentEntry(String variable, @Nullable String value) {
        var entries = new ArrayList<>(environment);
        var entry = new EnvironmentEntry(variable, value);
        int at = entries.stream().map(EnvironmentEntry::name).toList().indexOf(variable);
        if (at < 0) {
            entries.add(entry);
        } else {
            entries.set(at, entry);
        }
        environment = entries;
        return this;
    }

    public RunSpec build() {
        return new RunSpec(
                image,
                platform,
                name,
                entrypoint,
                command,
                environment,
                ports,
                mounts,
                labels,
                tty,
                interactive,
                detach,
                remove,
                init,
                user,
                workingDirectory,
                network,
                restart,
                memoryBytes,
                cpus,
                pidsLimit,
                other);
    }
}
