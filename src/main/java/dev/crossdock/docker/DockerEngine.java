package dev.crossdock.docker;

import dev.crossdock.core.cost.WorkMeter;
import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.ContainerStreams;
import dev.crossdock.core.engine.Containers;
import dev.crossdock.core.engine.Disk;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.FileCopies;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.PlatformProbe;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.images.LocalVariants;
import dev.crossdock.docker.registry.Credentials;
import dev.crossdock.docker.spec.SpecToCreate;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An engine that speaks Docker's API: Docker, Docker Desktop, OrbStack, Colima, Rancher Desktop,
 * Podman.
 */
final class DockerEngine implements Engine {
    private final Wire wire;
    private final Remembered<EngineInfo> facts;
    private final DockerImages images;
    private final DockerContainers containers;
    private final DockerStreams streams;
    private final DockerFiles files;
    private final DockerCopies copies;
    private final DockerEvents events;
    private final DockerProbe probe;
    private final DockerWorkMeter workMeter;
    private final DockerDisk disk;
    private final DockerRegistry registry;

    /**
     * @param wire connected; closed with this engine
     * @param machine whose environment {@code -e NAME} inherits
     */
    DockerEngine(Wire wire, Credentials credentials, LocalMachine machine) {
        this.wire = wire;
        facts = new Remembered<>(() -> DockerInfo.read(wire));
        var variants = new Remembered<>(() -> LocalVariants.of(wire, facts.get().store()));
        files = new DockerFiles(wire);
        copies = new DockerCopies(wire, files);
        streams = new DockerStreams(wire);
        events = new DockerEvents(wire);
        images = new DockerImages(wire, variants, credentials);
        var platforms = new ContainerPlatforms(images, files, () -> facts.get().platform());
        containers =
                new DockerContainers(
                        wire,
                        images,
                        platforms,
                        new SpecToCreate(machine),
                        new CommandCreate(machine, wire.address().uri()));
        registry = new DockerRegistry(wire, credentials);
        var probes = new ProbeStore(wire);
        probe = new DockerProbe(probes, containers, streams, () -> facts.get().platform());
        workMeter = new DockerWorkMeter(probes, containers, streams);
        disk = new DockerDisk(wire, () -> facts.get().store() == EngineInfo.ImageStore.GRAPHDRIVER);
    }

    @Override
    public EngineAddress address() {
        return wire.address();
    }

    @Override
    public EngineInfo info() {
        return facts.get();
    }

    @Override
    public void ping() {
        wire.ping();
    }

    @Override
    public Images images() {
        return images;
    }

    @Override
    public Containers containers() {
        return containers;
    }

    @Override
    public ContainerStreams streams() {
        return streams;
    }

    @Override
    public ContainerFiles files() {
        return files;
    }

    @Override
    public FileCopies copies() {
        return copies;
    }

    @Override
    public void events(Runnable connected, Consumer<EngineEvent> sink) {
        events.follow(connected, sink);
    }

    @Override
    public List<EngineEvent> pastEvents(String container, Instant since) {
        return events.past(container, since);
    }

    @Override
    public PlatformProbe probe() {
        return probe;
    }

    @Override
    public WorkMeter workMeter() {
        return workMeter;
    }

    @Override
    public Disk disk() {
        return disk;
    }

    @Override
    public List<String> networks() {
        var names = new ArrayList<String>();
        for (var network : wire.json(Call.get("/networks"))) {
            names.add(network.path("Name").asText());
            names.add(network.path("Id").asText());
        }
        return names;
    }

    @Override
    public Registry registry() {
        return registry;
    }

    @Override
    public void close() {
        probe.close();
        workMeter.close();
        registry.close();
        wire.close();
    }
}
