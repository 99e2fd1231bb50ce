package dev.crossdock.docker;

import dev.crossdock.core.engine.Attachment;
import dev.crossdock.core.engine.ContainerStreams;
import dev.crossdock.core.engine.LogRequest;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Reply;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Logs, attach and exec. */
final class DockerStreams implements ContainerStreams {
    private static final String FRAMED = "application/vnd.docker.multiplexed-stream";

    private final Wire wire;

    DockerStreams(Wire wire) {
        this.wire = wire;
    }

    @Override
    public void logs(String container, LogRequest request, LogSink sink) {
        var call =
                Call.get("/containers/{}/logs", container)
                        .query("stdout", 1)
                        .query("stderr", 1)
                        .query("follow", request.follow() ? 1 : 0)
                        .query("timestamps", request.timestamps() ? 1 : 0)
                        .query("tail", request.tail() < 0 ? "all" : request.tail())
                        .query("since", seconds(request.since()))
                        .about(new Subject.Container(container));
        wire.exchange(
                call,
                reply -> {
                    var frames = new LogFrames(reply.body(), sink);
                    boolean framed = isFramed(container, reply);
                    OwnThread.Reading reading = framed ? frames::readFramed : frames::readRaw;
                    if (request.follow()) {
                        OwnThread.read(reply::close, reading);
                    } else {
                        reading.run();
                    }
                    return true;
                });
    }

    /** All that a container has said on one channel, as UTF-8. */
    String text(String container, Channel wanted) {
        var bytes = new ByteArrayOutputStream();
        logs(
                container,
                LogRequest.all(),
                (channel, frame) -> {
                    if (channel == wanted) {
                        bytes.writeBytes(copy(frame));
                    }
                });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static byte[] copy(ByteBuffer frame) {
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    @Override
    public Attachment attach(String container) {
        boolean terminal = hasTerminal(container);
        var call =
                Call.post("/containers/{}/attach", container)
                        .query("stream", 1)
                        .query("stdin", 1)
                        .query("stdout", 1)
                        .query("stderr", 1)
                        .about(new Subject.Container(container));
        var connection = wire.upgrade(call);
        return new DockerAttachment(
                connection,
                terminal ? connection.in() : new UnframedInput(connection.in()),
                (columns, rows) ->
                        wire.run(
                                Call.post("/containers/{}/resize", container)
                                        .query("w", columns)
                                        .query("h", rows)
                                        .about(new Subject.Container(container))));
    }

    @Override
    public Attachment exec(String container, List<String> command) {
        return new DockerExec(wire).start(container, command);
    }

    /** Before API 1.42, and from Podman, the answer's type does not tell whether it is framed. */
    private boolean isFramed(String container, Reply reply) {
        return FRAMED.equals(reply.header("Content-Type")) || !hasTerminal(container);
    }

    private boolean hasTerminal(String container) {
        return wire.json(
                        Call.get("/containers/{}/json", container)
                                .about(new Subject.Container(container)))
                .path("Config")
                .path("Tty")
                .asBoolean();
    }

    private static @Nullable String seconds(@Nullable Instant since) {
        return since == null ? null : "%d.%09d".formatted(since.getEpochSecond(), since.getNano());
    }
}
