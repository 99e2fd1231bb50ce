package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.EngineInfo.ImageStore;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Wire;

/** Reads who an engine is, from {@code /version} and {@code /info}. */
final class DockerInfo {
    private DockerInfo() {}

    static EngineInfo read(Wire wire) {
        var version = wire.json(Call.get("/version"));
        var info = wire.json(Call.get("/info"));
        return new EngineInfo(
                name(version),
                version.path("Version").asText(),
                wire.engineSpeaks().toString(),
                new Platform(version.path("Os").asText("linux"), version.path("Arch").asText(), ""),
                store(info),
                info.path("MemTotal").asLong(),
                info.path("NCPU").asInt(),
                "");
    }

    /** Docker calls its component {@code Engine}, Podman its own {@code Podman Engine}. */
    private static String name(JsonNode version) {
        var component = version.path("Components").path(0).path("Name").asText("Engine");
        return component.equals("Engine") ? "Docker Engine" : component;
    }

    /**
     * {@code DriverStatus} is a list of pairs; containerd's store names its kind of driver there.
     */
    private static ImageStore store(JsonNode info) {
        for (var pair : info.path("DriverStatus")) {
            if (pair.path(0).asText().equals("driver-type")
                    && pair.path(1).asText().startsWith("io.containerd.snapshotter")) {
                return ImageStore.CONTAINERD;
            }
        }
        return ImageStore.GRAPHDRIVER;
    }
}
