package dev.crossdock.core.diagnosis.files;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.FileFacts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of one container as its program sees them: links followed, names looked up on its PATH.
 * What was asked once is remembered, so that every rule may ask; an engine answers a few hundred
 * questions a second. May be used from several threads at once.
 */
public final class FileView {

    /** What a program is known by stands in its first page. */
    private static final int HEAD_BYTES = 4096;

    /** So much of a script tells what it is and what it starts. */
    private static final int TEXT_BYTES = 4 * HEAD_BYTES;

    private static final int LINKS_AT_MOST = 16;

    private final ContainerFiles files;
    private final String container;
    private final String workingDirectory;
    private final List<String> searchPath;
    private final Map<String, Optional<FileFacts>> stats = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, Optional<byte[]>> heads = new ConcurrentHashMap<>();
    private final Map<String, FileKind> kinds = new ConcurrentHashMap<>();

    /**
     * @param workingDirectory where relative paths begin; empty for the root
     * @param searchPath the directories of the container's PATH, in order
     */
    public FileView(
            ContainerFiles files,
            String container,
            String workingDirectory,
            List<String> searchPath) {
        this.files = files;
        this.container = container;
        this.workingDirectory = workingDirectory.isEmpty() ? "/" : workingDirectory;
        this.searchPath = List.copyOf(searchPath);
    }

    /**
     * Whether the engine shows this container's files at all; if not, that something is absent
     * means nothing.
     */
    public boolean readable() {
        return stat("/").isPresent();
    }

    /** What is at a path, links followed; empty if nothing is there or a link leads to nothing. */
    public Optional<FileEntry> find(String path) {
        var asked = absolute(path);
        var at = asked;
        for (int i = 0; i < LINKS_AT_MOST; i++) {
            var facts = stat(at);
            if (facts.isEmpty()) {
                return Optional.empty();
            }
            if (facts.get().kind() != FileFacts.Kind.LINK) {
                return Optional.of(new FileEntry(asked, at, facts.get()));
            }
            at = Paths.absolute(Paths.parent(at), facts.get().linkTarget());
        }
        return Optional.empty();
    }

    /**
     * The program that a runtime would start for a word: a path if it has a slash, else the first
     * executable file of that name on PATH and, like a runtime, none that is not executable.
     */
    public Optional<FileEntry> program(String word) {
        if (word.contains("/")) {
            return find(word);
        }
        return searchPath.stream()
                .map(directory -> find(directory + "/" + word))
                .flatMap(Optional::stream)
                .filter(entry -> entry.isFile() && entry.facts().executable())
                .findFirst();
    }

    /** The path that a word means, from the working directory on; links are not followed. */
    public String absolute(String path) {
        return Paths.absolute(workingDirectory, path);
    }

    /** The directories of the container's PATH. */
    public List<String> searchPath() {
        return searchPath;
    }

    /** What kind of file that is, by its first bytes. */
    public FileKind kind(FileEntry entry) {
        return kinds.computeIfAbsent(
                entry.path(),
                path ->
                        head(path)
                                .map(bytes -> Arrays.copyOf(bytes, least(bytes.length)))
                                .map(FileKind::of)
                                .orElseGet(FileKind.Data::new));
    }

    /**
     * The beginning of a small text, such as {@code /etc/passwd} or a script; empty if there is
     * none.
     */
    public Optional<String> text(String path) {
        return texts.computeIfAbsent(path, this::read);
    }

    private static int least(int length) {
        return Math.min(length, HEAD_BYTES);
    }

    private Optional<byte[]> head(String path) {
        return heads.computeIfAbsent(path, p -> asking(() -> files.head(container, p, TEXT_BYTES)));
    }

    private Optional<String> read(String path) {
        return find(path)
                .filter(FileEntry::isFile)
                .flatMap(entry -> head(entry.path()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * What the image has at these paths below the mounts that lie over them; takes its time, so ask
     * for all at once.
     *
     * @param paths absolute
     */
    public Map<String, FileFacts> belowMounts(Set<String> paths) {
        return asking(() -> Optional.of(files.belowMounts(container, paths))).orElse(Map.of());
    }

    /**
     * Whether something was put there, or changed, after the container was made of its image; what
     * is mounted was not. Not known is no.
     */
    public boolean writtenSince(FileEntry entry) {
        return asking(() -> Optional.of(files.written(container)))
                .orElse(Set.of())
                .contains(entry.path());
    }

    /** Who owns what is there, as {@code uid:gid} in numbers; empty if that cannot be told. */
    public Optional<String> owner(FileEntry entry) {
        return asking(() -> files.owner(container, entry.path()));
    }

    private Optional<FileFacts> stat(String path) {
        return stats.computeIfAbsent(path, p -> asking(() -> files.stat(container, p)));
    }

    /**
     * An engine refuses, where a parent of the path is no directory or a link turns in circles:
     * nothing is there then.
     */
    private static <T> Optional<T> asking(Question<T> question) {
        try {
            return question.ask();
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Refused
                    || e.failure() instanceof EngineFailure.Unsupported) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private interface Question<T> {
        Optional<T> ask();
    }
}
