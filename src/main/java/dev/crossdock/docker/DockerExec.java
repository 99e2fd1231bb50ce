package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.Attachment;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.TwoWay;
import dev.crossdock.docker.wire.Wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Starts another program in a running container. Docker answers with success before it has tried,
 * and writes what went wrong into the terminal's stream (seen on 26.1.5): so the start is waited
 * for.
 */
final class DockerExec {
    private static final Duration PACE = Duration.ofMillis(10);

    private final Wire wire;

    DockerExec(Wire wire) {
        this.wire = wire;
    }

    Attachment start(String container, List<String> command) {
        var id = create(container, command);
        var call =
                Call.post("/exec/{}/start", id)
                        .body(Json.object().put("Detach", false).put("Tty", true))
                        .about(new Subject.Start(container));
        var connection = wire.upgrade(call);
        try {
            return attachment(connection, started(connection, id), id);
        } catch (IOException e) {
            throw wire.lost(e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private String create(String container, List<String> command) {
        var plan =
                Json.object()
                        .put("AttachStdin", true)
                        .put("AttachStdout", true)
                        .put("AttachStderr", true)
                        .put("Tty", true);
        command.forEach(plan.putArray("Cmd")::add);
        var call =
                Call.post("/containers/{}/exec", container)
                        .body(plan)
                        .about(new Subject.Container(container));
        return wire.json(call).path("Id").asText();
    }

    /** Waits until it runs or has ended; gives its output, or what is left to read of it. */
    private InputStream started(TwoWay connection, String id) throws IOException {
        var state = state(id);
        while (state.path("Pid").asInt() == 0 && state.path("ExitCode").isNull()) {
            pause();
            state = state(id);
        }
        boolean triedOnly = !state.path("Running").asBoolean() && state.path("Pid").asInt() == 0;
        if (!triedOnly || state.path("ExitCode").asInt() == 0) {
            return connection.in();
        }
        var bytes = connection.in().readAllBytes();
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("exec failed") || text.contains("executable file")) {
            throw new EngineException(new EngineFailure.NotStarted(text.strip()));
        }
        return new ByteArrayInputStream(bytes);
    }

    private JsonNode state(String id) {
        return wire.json(Call.get("/exec/{}/json", id));
    }

    private static void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }

    private Attachment attachment(TwoWay connection, InputStream output, String id) {
        return new DockerAttachment(
                connection,
                output,
                (columns, rows) ->
                        wire.run(
                                Call.post("/exec/{}/resize", id)
                                        .query("w", columns)
                                        .query("h", rows)));
    }

    private static void close(TwoWay connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // What is thrown already says more.
        }
    }
}
