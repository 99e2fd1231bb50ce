package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerDetails.HostLimits;
import dev.crossdock.core.engine.ContainerDetails.MountPoint;
import dev.crossdock.core.engine.ContainerDetails.State;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.spec.Environment;
import dev.crossdock.docker.spec.InspectToSpec;
import dev.crossdock.docker.wire.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code GET /containers/{id}/json}. */
final class DetailsReader {
    private DetailsReader() {}

    /**
     * @param platform the container's
     * @param own the engine's, which need not be asked for
     */
    static ContainerDetails read(
            JsonNode json, Optional<ImageDetails> image, Platform platform, Platform own) {
        var config = json.path("Config");
        return new ContainerDetails(
                json.path("Id").asText(),
                json.path("Name").asText().replaceFirst("^/", ""),
                config.path("Image").asText(),
                json.path("Image").asText(),
                platform,
                state(json),
                new InspectToSpec(json, image).spec(platform.equals(own) ? null : platform),
                Json.texts(config.path("Entrypoint")),
                Json.texts(config.path("Cmd")),
                Environment.read(config.path("Env")),
                config.path("WorkingDir").asText(),
                config.path("User").asText(),
                mounts(json),
                limits(json.path("HostConfig")),
                image.orElse(null));
    }

    private static State state(JsonNode json) {
        var state = json.path("State");
        var status = ContainerStatus.of(state.path("Status").asText());
        var error = state.path("Error").asText();
        return new State(
                status,
                exitCode(status, state.path("ExitCode").asInt()),
                state.path("OOMKilled").asBoolean(),
                error,
                json.path("RestartCount").asInt(),
                Json.time(state.path("StartedAt")),
                Json.time(state.path("FinishedAt")));
    }

    /**
     * Engines say 0 for what has not ended yet; one that could not be started is still "created",
     * with a code.
     */
    private static @Nullable Integer exitCode(ContainerStatus status, int code) {
        boolean ended = !status.isRunning() && (status != ContainerStatus.CREATED || code != 0);
        return ended ? code : null;
    }

    /** A {@code --tmpfs} stands among the settings only, not among the mounts. */
    private static List<MountPoint> mounts(JsonNode json) {
        var mounts = new ArrayList<MountPoint>();
        for (var mount : json.path("Mounts")) {
            mounts.add(
                    new MountPoint(
                            mount.path("Type").asText(),
                            mount.path("Source").asText(),
                            mount.path("Destination").asText(),
                            !mount.path("RW").asBoolean(true)));
        }
        json.path("HostConfig")
                .path("Tmpfs")
                .properties()
                .forEach(entry -> mounts.add(new MountPoint("tmpfs", "", entry.getKey(), false)));
        return mounts;
    }

    private static HostLimits limits(JsonNode host) {
        return new HostLimits(
                host.path("Memory").asLong(),
                Math.max(0, host.path("PidsLimit").asLong()),
                host.path("ReadonlyRootfs").asBoolean(),
                host.path("Privileged").asBoolean(),
                host.path("NetworkMode").asText());
    }
}
