package dev.crossdock.docker.find;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.text.Words;
import dev.crossdock.docker.host.DockerConfig;
import dev.crossdock.docker.host.LocalMachine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The contexts of {@code docker context}, the current one first. {@code default}, the current one
 * where nothing else is said, is the system's socket.
 */
record DockerContexts(LocalMachine machine, DockerConfig config) implements Hideout {
    private static final String DEFAULT = "default";

    @Override
    public List<Spot> spots() {
        var current = machine.variable("DOCKER_CONTEXT").or(config::currentContext).orElse(DEFAULT);
        var spots = new ArrayList<Spot>();
        if (current.equals(DEFAULT)) {
            spots.add(
                    Spot.socket(
                            "Docker",
                            SystemSocket.PATH,
                            Words.get("place.context", DEFAULT),
                            null));
        }
        for (var context : read()) {
            spots.add(context.name().equals(current) ? 0 : spots.size(), context.spot());
        }
        return spots;
    }

    private List<Context> read() {
        var folder = machine.dockerFolder().resolve("contexts/meta");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.sorted().flatMap(each -> read(each).stream()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Context> read(Path folder) {
        var meta = DockerConfig.json(folder.resolve("meta.json"));
        var host = meta.path("Endpoints").path("docker").path("Host").asText();
        if (host.isEmpty()) {
            return List.of();
        }
        var tls = machine.dockerFolder().resolve("contexts/tls").resolve(folder.getFileName());
        var certificates = tls.resolve("docker");
        return List.of(
                new Context(
                        meta.path("Name").asText(),
                        HostUri.normal(host),
                        Files.isDirectory(certificates) ? certificates : null));
    }

    private record Context(String name, String host, @Nullable Path certificates) {
        Spot spot() {
            var address =
                    new EngineAddress(
                            host,
                            KnownEngine.name(host).orElse(name),
                            Words.get("place.context", name));
            return new Spot(address, certificates, null);
        }
    }
}
