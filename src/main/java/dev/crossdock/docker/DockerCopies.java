package dev.crossdock.docker;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.FileCopies;
import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.core.engine.FileFacts.Kind;
import dev.crossdock.docker.copy.LocalFiles;
import dev.crossdock.docker.copy.TarSource;
import dev.crossdock.docker.copy.TarUnpacker;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Carries files over {@code /containers/{id}/archive}, as {@code docker cp} does. */
final class DockerCopies implements FileCopies {
    private static final String ARCHIVE = "/containers/{}/archive";
    private static final String TAR = "application/x-tar";

    /** The end of an archive, and nothing before it. */
    private static final byte[] EMPTY_ARCHIVE = new byte[1024];

    private final Wire wire;
    private final DockerFiles files;

    DockerCopies(Wire wire, DockerFiles files) {
        this.wire = wire;
        this.files = files;
    }

    @Override
    public CopiedOut out(
            String container, String path, Path folder, boolean replace, Progress progress) {
        var from = plain(path);
        var facts =
                files.stat(container, from).orElseThrow(() -> problem(CopyProblem.NO_FILE, from));
        boolean whole = from.equals("/");
        var name = whole ? container : from.substring(from.lastIndexOf('/') + 1);
        var root = LocalFiles.with(folder, () -> folder.toRealPath()).resolve(name);
        if (LocalFiles.isThere(root)) {
            mayReplace(root, LocalFiles.isFolder(root), facts.kind() == Kind.DIRECTORY, replace);
        }
        long total = facts.kind() == Kind.FILE ? facts.bytes() : Progress.UNKNOWN;
        var unpacker = new TarUnpacker(root, !whole, bytes -> progress.copied(bytes, total));
        int left =
                wire.exchange(
                        Call.get(ARCHIVE, container)
                                .query("path", from)
                                .about(new Subject.Container(container)),
                        reply -> unpacker.unpack(reply.body()));
        return new CopiedOut(root, left);
    }

    @Override
    public int in(Path local, String container, String folder, boolean replace, Progress progress) {
        var into = plain(folder);
        if (!isFolder(container, into)) {
            throw problem(CopyProblem.NO_FOLDER, into);
        }
        var from =
                LocalFiles.with(
                        local, () -> local.toRealPath(java.nio.file.LinkOption.NOFOLLOW_LINKS));
        var target = (into.equals("/") ? "" : into) + "/" + from.getFileName();
        files.stat(container, target)
                .ifPresent(
                        there ->
                                mayReplace(
                                        target,
                                        there.kind() == Kind.DIRECTORY,
                                        LocalFiles.isFolder(from),
                                        replace));
        var total = new long[1];
        try (var source = new TarSource(from, bytes -> progress.copied(bytes, total[0]))) {
            total[0] = source.total();
            // Whether it may be written is told before much is sent: an engine that refuses hangs
            // up, and its words would be lost.
            put(container, into, new ByteArrayInputStream(EMPTY_ARCHIVE));
            send(container, into, source);
            return source.left();
        } catch (IOException e) {
            throw wire.lost(e);
        }
    }

    /**
     * Docker tells of what a link leads to where a dot follows; Podman tells of the link (5.4.2).
     */
    private boolean isFolder(String container, String path) {
        return files.stat(container, path + "/.")
                .flatMap(
                        there ->
                                there.kind() == Kind.LINK
                                        ? files.stat(container, there.linkTarget())
                                        : Optional.of(there))
                .map(FileFacts::kind)
                .filter(Kind.DIRECTORY::equals)
                .isPresent();
    }

    private void send(String container, String into, TarSource source) {
        try {
            put(container, into, source);
        } catch (EngineException e) {
            var trouble = source.trouble();
            throw trouble == null ? e : trouble;
        }
    }

    private void put(String container, String into, InputStream tar) {
        try {
            wire.upload(
                    Call.put(ARCHIVE, container)
                            .query("path", into)
                            .query("noOverwriteDirNonDir", 1)
                            .about(new Subject.Container(container)),
                    TAR,
                    tar);
        } catch (EngineException e) {
            throw e.failure() instanceof EngineFailure.Refused refused
                            && refused.detail().contains("read-only")
                    ? problem(CopyProblem.READ_ONLY, into)
                    : e;
        }
    }

    private static void mayReplace(
            Object target, boolean folderThere, boolean folderComes, boolean replace) {
        if (folderThere != folderComes) {
            throw problem(CopyProblem.OTHER_KIND, target);
        }
        if (!replace) {
            throw problem(CopyProblem.EXISTS, target);
        }
    }

    private static EngineException problem(CopyProblem why, Object path) {
        return new EngineException(new EngineFailure.NotCopied(why, path.toString()));
    }

    /** Absolute, and without what follows a folder's name: {@code /d/} and {@code /d/.} are /d. */
    private static String plain(String path) {
        var plain = path.startsWith("/") ? path : "/" + path;
        while (plain.endsWith("/") || plain.endsWith("/.")) {
            if (plain.length() <= 2) {
                return "/";
            }
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }
}
