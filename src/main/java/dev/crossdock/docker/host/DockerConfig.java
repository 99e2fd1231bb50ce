package dev.crossdock.docker.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.crossdock.docker.wire.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The {@code docker} command's own settings, {@code config.json}. Read anew each time: {@code
 * docker login} and {@code docker context use} change it while Crossdock runs. What cannot be read
 * counts as empty, as for the command itself.
 */
public record DockerConfig(LocalMachine machine) {
    /** The context that was chosen with {@code docker context use}. */
    public Optional<String> currentContext() {
        return Optional.of(read().path("currentContext").asText()).filter(name -> !name.isEmpty());
    }

    /** The whole of it; holds secrets. */
    public JsonNode read() {
        return json(machine.dockerFolder().resolve("config.json"));
    }

    /** A file of Docker's configuration; a missing node if it cannot be read. */
    public static JsonNode json(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Json.read(in);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
