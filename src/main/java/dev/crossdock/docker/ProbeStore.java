package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Puts probes into an engine and takes them out. They have a label and no name: so two Crossdocks
 * that probe at once never meet, and what a crash left over is found.
 */
final class ProbeStore {
    /** On every image and container of a probe. Lists and events leave those out. */
    static final String LABEL = "dev.crossdock.probe";

    /** A probe takes a second; one as old as this was left behind. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Wire wire;

    ProbeStore(Wire wire) {
        this.wire = wire;
    }

    /** Whether an entry of a list of containers or images is a probe's. */
    static boolean isProbe(JsonNode entry) {
        return entry.path("Labels").has(LABEL);
    }

    /** Makes an image that is this root file system; returns its id. */
    String image(Platform platform, byte[] rootfsTar) {
        var call =
                Call.post("/images/create")
                        .query("fromSrc", "-")
                        .query("platform", platform)
                        .query("changes", "LABEL " + LABEL + "=1")
                        .body("application/x-tar", rootfsTar)
                        .about(new Subject.Image("", platform));
        var ids = new ArrayList<String>();
        wire.exchange(
                call,
                reply -> {
                    Json.readEach(reply.body(), line -> ids.add(id(line)));
                    return ids;
                });
        return ids.getLast();
    }

    private static String id(JsonNode line) {
        if (line.has("error")) {
            throw new EngineException(new EngineFailure.Refused(0, line.path("error").asText()));
        }
        return line.path("status").asText();
    }

    /**
     * Makes a container of it; returns its id. No network, which saves half of the time; and a log
     * that can be read back whatever the engine's own default is.
     *
     * @param program its whole command
     */
    String container(Platform platform, String image, String program) {
        var body = Json.object().put("Image", image);
        body.putArray("Cmd").add(program);
        body.putObject("Labels").put(LABEL, "1");
        var host = body.putObject("HostConfig").put("NetworkMode", "none");
        host.putObject("LogConfig").put("Type", "json-file");
        return wire.json(
                        Call.post("/containers/create")
                                .query("platform", platform)
                                .body(body)
                                .about(new Subject.Image(image, platform)))
                .path("Id")
                .asText();
    }

    /** Removes a container; it may be gone. */
    void removeContainer(String id) {
        var call = Call.delete("/containers/{}", id).query("force", 1).query("v", 1);
        remove(call.about(new Subject.Container(id)));
    }

    /**
     * Removes an image; it may be gone. Never by force: Podman gives the same content the same id,
     * and would take another probe's container with it. The last one to go takes the image.
     */
    void removeImage(String id) {
        try {
            remove(Call.delete("/images/{}", id).about(new Subject.Image(id, null)));
        } catch (EngineException e) {
            if (!(e.failure() instanceof EngineFailure.Conflict)) {
                throw e;
            }
        }
    }

    private void remove(Call call) {
        try {
            wire.run(call);
        } catch (EngineException e) {
            switch (e.failure()) {
                case EngineFailure.NoSuchContainer gone -> {}
                case EngineFailure.NoSuchImage gone -> {}
                default -> throw e;
            }
        }
    }

    /**
     * Removes what probes left behind whose Crossdock was killed. The engine does not get to search
     * the labels: Docker 26.1.5 takes 75 times as long for that as for the whole list of images.
     */
    void removeAbandoned() {
        for (var entry : wire.json(Call.get("/containers/json").query("all", 1))) {
            if (isProbe(entry) && isAbandoned(entry)) {
                removeContainer(entry.path("Id").asText());
            }
        }
        for (var entry : wire.json(Call.get("/images/json"))) {
            if (isProbe(entry) && isAbandoned(entry)) {
                removeImage(entry.path("Id").asText());
            }
        }
    }

    private static boolean isAbandoned(JsonNode entry) {
        var created = Instant.ofEpochSecond(entry.path("Created").asLong());
        return created.isBefore(Instant.now().minus(ABANDONED));
    }
}
