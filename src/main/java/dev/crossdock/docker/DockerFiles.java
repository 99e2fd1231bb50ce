package dev.crossdock.docker;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Reply;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads files over {@code /containers/{id}/archive}, which answers for stopped containers too, with
 * their mounts.
 */
final class DockerFiles implements ContainerFiles {
    /** Bits of Go's {@code os.FileMode}. */
    private static final long DIRECTORY = 1L << 31;

    private static final long SYMLINK = 1L << 27;
    private static final long OTHER = 1L << 26 | 1L << 25 | 1L << 24 | 1L << 21 | 1L << 19;
    private static final int PERMISSIONS = 0b111_111_111;

    private static final int NOT_FOUND = 404;

    private final Wire wire;

    DockerFiles(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Optional<FileFacts> stat(String container, String path) {
        try {
            return wire.exchange(archive("HEAD", container, path), reply -> facts(path, reply));
        } catch (EngineException e) {
            // An answer to HEAD has no body to tell a missing container from a missing file.
            return e.failure() instanceof EngineFailure.Refused
                    ? read(container, path, reply -> facts(path, reply))
                    : fail(e);
        }
    }

    @Override
    public Optional<byte[]> head(String container, String path, int most) {
        return read(
                container,
                path,
                reply ->
                        facts(path, reply)
                                        .filter(facts -> facts.kind() == FileFacts.Kind.FILE)
                                        .isEmpty()
                                ? Optional.empty()
                                : Optional.of(TarHead.read(reply.body(), most)));
    }

    private <T> Optional<T> read(String container, String path, Wire.Reading<Optional<T>> reading) {
        try {
            return wire.exchange(archive("GET", container, path), reading);
        } catch (EngineException e) {
            return e.failure() instanceof EngineFailure.Refused refused && isAbsent(refused)
                    ? Optional.empty()
                    : fail(e);
        }
    }

    private static <T> T fail(EngineException e) {
        throw e;
    }

    /** A path that goes on after a file is refused with 500 in place of 404. */
    private static boolean isAbsent(EngineFailure.Refused refused) {
        return refused.status() == NOT_FOUND || refused.detail().contains("not a directory");
    }

    private static Call archive(String method, String container, String path) {
        var call =
                method.equals("HEAD")
                        ? Call.head("/containers/{}/archive", container)
                        : Call.get("/containers/{}/archive", container);
        return call.query("path", path).about(new Subject.Container(container));
    }

    private static Optional<FileFacts> facts(String path, Reply reply) throws IOException {
        var header = reply.header("X-Docker-Container-Path-Stat");
        if (header == null) {
            return Optional.empty();
        }
        var stat =
                Json.read(new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8));
        long mode = stat.path("mode").asLong();
        return Optional.of(
                new FileFacts(
                        path,
                        kind(mode),
                        (int) mode & PERMISSIONS,
                        stat.path("size").asLong(),
                        stat.path("linkTarget").asText()));
    }

    private static FileFacts.Kind kind(long mode) {
        if ((mode & DIRECTORY) != 0) {
            return FileFacts.Kind.DIRECTORY;
        }
        if ((mode & SYMLINK) != 0) {
            return FileFacts.Kind.LINK;
        }
        return (mode & OTHER) != 0 ? FileFacts.Kind.OTHER : FileFacts.Kind.FILE;
    }
}
