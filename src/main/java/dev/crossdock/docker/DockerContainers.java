package dev.crossdock.docker;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.Containers;
import dev.crossdock.core.engine.CreatedContainer;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.docker.spec.SpecToCreate;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Containers over {@code /containers}. */
final class DockerContainers implements Containers {
    private final Wire wire;
    private final DockerImages images;
    private final ContainerPlatforms platforms;
    private final SpecToCreate toCreate;
    private final CommandCreate command;

    DockerContainers(
            Wire wire,
            DockerImages images,
            ContainerPlatforms platforms,
            SpecToCreate toCreate,
            CommandCreate command) {
        this.wire = wire;
        this.images = images;
        this.platforms = platforms;
        this.toCreate = toCreate;
        this.command = command;
    }

    @Override
    public List<ContainerSummary> list() {
        var containers = new ArrayList<ContainerSummary>();
        var asked = new HashMap<String, List<Platform>>();
        for (var json : wire.json(Call.get("/containers/json").query("all", 1))) {
            if (!ProbeStore.isProbe(json)) {
                containers.add(SummaryReader.read(json, platforms.ofListed(json, asked)));
            }
        }
        containers.sort(Comparator.comparing(ContainerSummary::created).reversed());
        return containers;
    }

    @Override
    public ContainerDetails inspect(String container) {
        var json = wire.json(about(Call.get("/containers/{}/json", container), container));
        var image = images.declared(json.path("Image").asText());
        return DetailsReader.read(json, image, platforms.of(json), platforms.engine());
    }

    @Override
    public CreatedContainer create(RunSpec spec) {
        try {
            var created = made(spec);
            var asked = spec.platform();
            if (asked != null) {
                platforms.made(created.id(), asked);
            }
            return created;
        } catch (EngineException e) {
            throw otherPlatform(spec, e);
        }
    }

    private CreatedContainer made(RunSpec spec) {
        ObjectNode body;
        try {
            body = toCreate.body(spec);
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Unsupported) {
                return command.create(spec, e);
            }
            throw e;
        }
        var answer =
                wire.json(
                        Call.post("/containers/create")
                                .query("name", spec.name())
                                .query("platform", spec.platform())
                                .body(body)
                                .about(new Subject.Image(spec.image(), spec.platform())));
        return new CreatedContainer(
                answer.path("Id").asText(), Json.texts(answer.path("Warnings")));
    }

    /**
     * Containerd's store before API 1.48 says "no such image" also of a tag that is here for
     * another platform.
     */
    private EngineException otherPlatform(RunSpec spec, EngineException e) {
        return e.failure() instanceof EngineFailure.NoSuchImage(String image, String detail)
                        && spec.platform() != null
                        && images.isHere(image)
                ? new EngineException(
                        new EngineFailure.OtherPlatformCached(
                                image, spec.platform().toString(), detail),
                        e)
                : e;
    }

    @Override
    public void start(String container) {
        wire.run(Call.post("/containers/{}/start", container).about(new Subject.Start(container)));
    }

    @Override
    public void stop(String container, Duration grace) {
        wire.run(
                about(
                        Call.post("/containers/{}/stop", container).query("t", grace.toSeconds()),
                        container));
    }

    @Override
    public void kill(String container, String signal) {
        wire.run(
                about(
                        Call.post("/containers/{}/kill", container).query("signal", signal),
                        container));
    }

    @Override
    public void restart(String container) {
        wire.run(
                Call.post("/containers/{}/restart", container).about(new Subject.Start(container)));
    }

    @Override
    public void pause(String container) {
        wire.run(about(Call.post("/containers/{}/pause", container), container));
    }

    @Override
    public void unpause(String container) {
        wire.run(about(Call.post("/containers/{}/unpause", container), container));
    }

    @Override
    public void rename(String container, String name) {
        try {
            wire.run(
                    about(
                            Call.post("/containers/{}/rename", container).query("name", name),
                            container));
        } catch (EngineException e) {
            throw nameInUse(name, e);
        }
    }

    /** Podman says it in the words of its database, without the name (5.4.2). */
    private static EngineException nameInUse(String name, EngineException e) {
        return e.failure() instanceof EngineFailure.Refused refused
                        && refused.detail().contains("UNIQUE constraint failed")
                ? new EngineException(new EngineFailure.NameInUse(name, refused.detail()), e)
                : e;
    }

    @Override
    public String inspectText(String container) {
        return wire.json(about(Call.get("/containers/{}/json", container), container))
                .toPrettyString();
    }

    @Override
    public void remove(String container) {
        wire.run(
                about(
                        Call.delete("/containers/{}", container).query("v", 1).query("force", 1),
                        container));
    }

    @Override
    public int waitFor(String container) {
        return wire.json(about(Call.post("/containers/{}/wait", container), container))
                .path("StatusCode")
                .asInt();
    }

    @Override
    public void resize(String container, int columns, int rows) {
        wire.run(
                about(
                        Call.post("/containers/{}/resize", container)
                                .query("w", columns)
                                .query("h", rows),
                        container));
    }

    private static Call about(Call call, String container) {
        return call.about(new Subject.Container(container));
    }
}
