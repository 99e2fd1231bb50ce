package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.docker.wire.Json;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads back from a container which run it stands for: what was asked for, with what the image
 * gives by itself left out.
 */
public final class InspectToSpec {
    private static final int NANO_DIGITS = 9;
    private static final int SHORT_ID = 12;

    private final JsonNode container;
    private final JsonNode config;
    private final JsonNode host;
    private final Optional<ImageDetails> image;

    /**
     * @param told as {@code GET /containers/{id}/json} answers it
     * @param image what the image declares; empty if it is gone, and then nothing of it can be left
     *     out
     */
    public InspectToSpec(JsonNode told, Optional<ImageDetails> image) {
        container = PodmanInspect.asDocker(told);
        config = container.path("Config");
        host = container.path("HostConfig");
        this.image = image;
    }

    /**
     * @param platform the one to ask for in the spec; null where the engine's own choice is the
     *     same
     */
    public RunSpec spec(@Nullable Platform platform) {
        return RunSpec.builder(config.path("Image").asText())
                .platform(platform)
                .name(container.path("Name").asText().replaceFirst("^/", ""))
                .entrypoint(entrypoint())
                .command(command())
                .environment(environment())
                .ports(CreatePorts.read(host.path("PortBindings")))
                .mounts(
                        CreateMounts.read(
                                container, image.map(ImageDetails::volumes).orElse(List.of())))
                .labels(labels())
                .tty(config.path("Tty").asBoolean())
                .interactive(config.path("OpenStdin").asBoolean())
                .detach(!config.path("AttachStdout").asBoolean(false))
                .remove(host.path("AutoRemove").asBoolean())
                .init(host.path("Init").asBoolean())
                .user(unlessDeclared("User", image.map(ImageDetails::user).orElse("")))
                .workingDirectory(
                        unlessDeclared(
                                "WorkingDir", image.map(ImageDetails::workingDirectory).orElse("")))
                .network(network())
                .restart(restart())
                .memoryBytes(host.path("Memory").asLong())
                .cpus(cpus())
                .pidsLimit(Math.max(0, host.path("PidsLimit").asLong()))
                .other(other())
                .build();
    }

    private @Nullable List<String> entrypoint() {
        var words = Json.texts(config.path("Entrypoint"));
        return words.equals(image.map(ImageDetails::entrypoint).orElse(List.of())) ? null : words;
    }

    /**
     * With another entrypoint the image's command does not count, so what stands there was asked
     * for.
     */
    private List<String> command() {
        var words = Json.texts(config.path("Cmd"));
        boolean declared = words.equals(image.map(ImageDetails::command).orElse(List.of()));
        return declared && entrypoint() == null ? List.of() : words;
    }

    private List<EnvironmentEntry> environment() {
        var declared = image.map(ImageDetails::environment).orElse(Map.of());
        return Environment.read(config.path("Env")).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(declared.get(entry.getKey())))
                .map(entry -> new EnvironmentEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, String> labels() {
        var labels = new TreeMap<>(Json.map(config.path("Labels")));
        labels.entrySet().removeAll(image.map(ImageDetails::labels).orElse(Map.of()).entrySet());
        return labels;
    }

    private @Nullable String unlessDeclared(String field, String declared) {
        var value = config.path(field).asText();
        return value.isEmpty() || value.equals(declared) ? null : value;
    }

    private @Nullable String network() {
        var mode = host.path("NetworkMode").asText();
        return List.of("", "default", "bridge").contains(mode) ? null : mode;
    }

    private @Nullable String restart() {
        var policy = host.path("RestartPolicy");
        var name = policy.path("Name").asText();
        int retries = policy.path("MaximumRetryCount").asInt();
        return name.isEmpty() || name.equals("no")
                ? null
                : retries == 0 ? name : name + ":" + retries;
    }

    private @Nullable String cpus() {
        long nanos = host.path("NanoCpus").asLong();
        return nanos == 0
                ? null
                : BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** The engine's own hostname is the short id, and its own swap limit is twice the memory's. */
    private List<String> other() {
        var asked = (ObjectNode) container.deepCopy();
        var id = container.path("Id").asText();
        var hostname = config.path("Hostname").asText();
        if (id.startsWith(hostname) && hostname.length() == SHORT_ID || sharesNetwork()) {
            asked.withObject("/Config").remove("Hostname");
        }
        if (host.path("MemorySwap").asLong() == 2 * host.path("Memory").asLong()) {
            asked.withObject("/HostConfig").remove("MemorySwap");
        }
        return OtherFlags.read(asked);
    }

    /** Then the hostname is that of the engine's machine or of the other container. */
    private boolean sharesNetwork() {
        var mode = host.path("NetworkMode").asText();
        return mode.equals("host") || mode.startsWith("container:");
    }
}
