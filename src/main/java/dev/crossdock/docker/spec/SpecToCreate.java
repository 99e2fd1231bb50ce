package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.wire.Json;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes of a RunSpec what {@code POST /containers/create} takes, as {@code docker run} would. */
public final class SpecToCreate {
    private static final int NANO_DIGITS = 9;

    private final LocalMachine machine;

    /**
     * @param machine whose environment {@code -e NAME} inherits
     */
    public SpecToCreate(LocalMachine machine) {
        this.machine = machine;
    }

    /**
     * The request's body. Name and platform are no part of it: they stand in the query.
     *
     * @throws dev.crossdock.core.engine.EngineException {@link
     *     dev.crossdock.core.engine.EngineFailure.Unsupported} naming flags that the engine's API
     *     has no place for, or that Crossdock does not know
     */
    public ObjectNode body(RunSpec spec) {
        var container = Json.object();
        var config = container.putObject("Config");
        var host = container.putObject("HostConfig");
        program(spec, config);
        limits(spec, host);
        CreatePorts.write(spec.ports(), config, host);
        CreateMounts.write(spec.mounts(), config, host);
        OtherFlags.write(spec.other(), container);
        config.set("HostConfig", host);
        return config;
    }

    private void program(RunSpec spec, ObjectNode config) {
        config.put("Image", spec.image());
        if (spec.entrypoint() != null) {
            var words = config.putArray("Entrypoint");
            // An empty list would mean "not given"; one empty word clears it.
            (spec.entrypoint().isEmpty() ? Stream.of("") : spec.entrypoint().stream())
                    .forEach(words::add);
        }
        if (!spec.command().isEmpty()) {
            spec.command().forEach(config.putArray("Cmd")::add);
        }
        var environment = config.putArray("Env");
        spec.environment().stream()
                .map(this::variable)
                .filter(Objects::nonNull)
                .forEach(environment::add);
        var labels = config.putObject("Labels");
        spec.labels().forEach(labels::put);
        config.put("Tty", spec.tty());
        config.put("OpenStdin", spec.interactive());
        // Nobody is attached by this; it only tells later that the run was not a detached one.
        config.put("AttachStdout", !spec.detach());
        config.put("AttachStderr", !spec.detach());
        put(config, "User", spec.user());
        put(config, "WorkingDir", spec.workingDirectory());
    }

    private static void limits(RunSpec spec, ObjectNode host) {
        put(host, "NetworkMode", spec.network());
        host.put("AutoRemove", spec.remove());
        if (spec.init()) {
            host.put("Init", true);
        }
        if (spec.memoryBytes() != 0) {
            host.put("Memory", spec.memoryBytes());
        }
        if (spec.cpus() != null) {
            host.put(
                    "NanoCpus",
                    new BigDecimal(spec.cpus()).movePointRight(NANO_DIGITS).longValue());
        }
        if (spec.pidsLimit() != 0) {
            host.put("PidsLimit", spec.pidsLimit());
        }
        if (spec.restart() != null) {
            var policy = spec.restart().split(":", 2);
            host.putObject("RestartPolicy")
                    .put("Name", policy[0])
                    .put("MaximumRetryCount", policy.length < 2 ? 0 : Integer.parseInt(policy[1]));
        }
    }

    /** A variable that is inherited and not set here is left out, as {@code docker run} does. */
    private @Nullable String variable(EnvironmentEntry entry) {
        if (entry.value() != null) {
            return entry.name() + "=" + entry.value();
        }
        var inherited = machine.environment().get(entry.name());
        return inherited == null ? null : entry.name() + "=" + inherited;
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
