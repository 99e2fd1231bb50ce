package dev.crossdock.docker;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.core.engine.FileFacts.Kind;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Reply;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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

    private static final Duration EXPORT_READ = Duration.ofSeconds(2);
    private static final int NOT_FOUND = 404;

    /** A change's kind, beside modified and added. */
    private static final int REMOVED = 2;

    private static final String ARCHIVE = "/containers/{}/archive";

    private final Wire wire;

    DockerFiles(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Optional<FileFacts> stat(String container, String path) {
        try {
            return wire.exchange(
                    Call.head(ARCHIVE, container)
                            .query("path", path)
                            .about(new Subject.Container(container)),
                    reply -> facts(path, reply));
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Refused refused) {
                return refused.status() == NOT_FOUND
                        ? noneIn(container)
                        : statWithReasons(container, path);
            }
            throw e;
        }
    }

    /**
     * An answer to HEAD has no body that would tell a missing container from a missing file. To ask
     * for the container takes a tenth of the time of asking for the file again.
     */
    private Optional<FileFacts> noneIn(String container) {
        wire.run(
                Call.get("/containers/{}/json", container).about(new Subject.Container(container)));
        return Optional.empty();
    }

    private Optional<FileFacts> statWithReasons(String container, String path) {
        return orNone(() -> wire.exchange(archive(container, path), reply -> facts(path, reply)));
    }

    private static <T> Optional<T> orNone(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Refused refused && isAbsent(refused)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<String> owner(String container, String path) {
        return orNone(
                () ->
                        wire.exchange(
                                archive(container, path),
                                reply -> Optional.ofNullable(TarHead.owner(reply.body()))));
    }

    @Override
    public Optional<byte[]> head(String container, String path, int most) {
        return orNone(
                () ->
                        wire.exchange(
                                archive(container, path),
                                reply -> head(reply, container, path, most)));
    }

    private Optional<byte[]> head(Reply reply, String container, String path, int most)
            throws IOException {
        if (facts(path, reply).filter(facts -> facts.kind() == Kind.FILE).isEmpty()) {
            return Optional.empty();
        }
        var bytes = TarHead.read(reply.body(), most);
        if (bytes == null) {
            // Podman sometimes sends an empty archive of what has just ended (5.4.2).
            bytes =
                    wire.exchange(
                            archive(container, path), again -> TarHead.read(again.body(), most));
        }
        if (bytes == null) {
            throw new EngineException(new EngineFailure.Refused(0, "an empty archive"));
        }
        return Optional.of(bytes);
    }

    @Override
    public Map<String, FileFacts> belowMounts(String container, Set<String> paths) {
        return wire.exchange(
                Call.get("/containers/{}/export", container)
                        .about(new Subject.Container(container)),
                reply -> TarSearch.find(reply.body(), paths, EXPORT_READ));
    }

    @Override
    public Set<String> written(String container) {
        var changes =
                wire.json(
                        Call.get("/containers/{}/changes", container)
                                .about(new Subject.Container(container)));
        var written = new HashSet<String>();
        for (var change : changes) {
            if (change.path("Kind").asInt() != REMOVED) {
                written.add(change.path("Path").asText());
            }
        }
        return written;
    }

    private static Call archive(String container, String path) {
        return Call.get(ARCHIVE, container)
                .query("path", path)
                .about(new Subject.Container(container));
    }

    /** A path that goes on after a file is refused with 500 in place of 404. */
    private static boolean isAbsent(EngineFailure.Refused refused) {
        return refused.status() == NOT_FOUND || refused.detail().contains("not a directory");
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
                        kind(mode) == Kind.LINK ? stat.path("linkTarget").asText() : ""));
    }

    private static Kind kind(long mode) {
        if ((mode & DIRECTORY) != 0) {
            return Kind.DIRECTORY;
        }
        if ((mode & SYMLINK) != 0) {
            return Kind.LINK;
        }
        return (mode & OTHER) != 0 ? Kind.OTHER : Kind.FILE;
    }
}
