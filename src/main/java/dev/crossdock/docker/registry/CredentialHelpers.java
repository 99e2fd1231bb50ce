package dev.crossdock.docker.registry;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;
import dev.crossdock.docker.wire.Json;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks {@code docker-credential-NAME get}, which reads a server's address and answers in JSON
 * (docker/docker-credential-helpers). One that is missing, fails or hangs counts as no login, as
 * for the docker command.
 */
public final class CredentialHelpers {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialHelpers.class);

    /** A keychain may ask the user whether it may answer. */
    private static final int PATIENCE_SECONDS = 60;

    private final LocalMachine machine;
    private final ToolPath tools;

    public CredentialHelpers(LocalMachine machine, ToolPath tools) {
        this.machine = machine;
        this.tools = tools;
    }

    Optional<Login> ask(String name, String server) {
        // It is a word from a file, and becomes part of a program's name.
        return name.matches("[A-Za-z0-9._-]+")
                ? tools.find("docker-credential-" + name).flatMap(tool -> ask(tool, server))
                : Optional.empty();
    }

    private Optional<Login> ask(Path tool, String server) {
        try {
            var process = start(tool);
            try (var in = process.getInputStream()) {
                tell(process, server);
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return ended && process.exitValue() == 0
                        ? login(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        : Optional.empty();
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            LOG.warn("{} could not be asked: {}", tool.getFileName(), e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A helper for one registry may answer without reading which one was asked for. */
    private static void tell(Process process, String server) {
        try (var out = process.getOutputStream()) {
            out.write(server.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("The helper did not read what it was asked for");
        }
    }

    private Process start(Path tool) throws IOException {
        var builder = new ProcessBuilder(tool.toString(), "get");
        builder.environment().putAll(machine.environment());
        builder.environment().put("PATH", tools.toString());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Optional<Login> login(String answer) throws JsonProcessingException {
        var json = Json.read(answer);
        var user = json.path("Username").asText();
        var secret = json.path("Secret").asText();
        return secret.isEmpty() ? Optional.empty() : Optional.of(new Login(user, secret));
    }
}
