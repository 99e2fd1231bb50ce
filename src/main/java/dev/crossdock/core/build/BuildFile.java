package dev.crossdock.core.build;

import dev.crossdock.core.text.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which file of what a person dropped or named is to be built. */
public final class BuildFile {

    private static final List<String> USUAL = List.of("Dockerfile", "Containerfile");

    private BuildFile() {}

    /**
     * The Dockerfile that a path means: itself, or the one in that folder.
     *
     * @throws IllegalArgumentException if it is neither, or the folder has several and none of the
     *     usual name; the message says so to a person
     */
    public static Path of(Path named) {
        var all = choices(named);
        if (all.size() > 1 && !usual(all.getFirst())) {
            var names =
                    all.stream()
                            .map(file -> file.getFileName().toString())
                            .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    Words.get("build.several-in-folder", named.getFileName(), names));
        }
        return all.getFirst();
    }

    /**
     * The Dockerfiles that a path may mean, the likeliest first: itself, or those in that folder.
     *
     * @return at least one
     * @throws IllegalArgumentException if there is none; the message says so to a person
     */
    public static List<Path> choices(Path named) {
        if (Files.isDirectory(named)) {
            var all = in(named);
            if (all.isEmpty()) {
                throw refused("build.no-file-in-folder", named.toAbsolutePath().normalize());
            }
            return all;
        }
        if (!Files.isRegularFile(named)) {
            throw refused("build.no-such-file", named);
        }
        if (!named(named)) {
            throw refused("build.not-a-dockerfile", named);
        }
        return List.of(named.toAbsolutePath().normalize());
    }

    /** A name for the image that nobody gave one: that of the Dockerfile's folder. */
    public static String proposedTag(Path dockerfile) {
        var folder = dockerfile.toAbsolutePath().normalize().getParent();
        var name =
                folder == null || folder.getFileName() == null
                        ? ""
                        : folder.getFileName().toString();
        var plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "image" : plain) + ":dev";
    }

    private static List<Path> in(Path folder) {
        var usual = USUAL.stream().map(folder::resolve).filter(Files::isRegularFile);
        try (var files = Files.list(folder)) {
            var others =
                    files.filter(file -> !usual(file) && named(file))
                            .filter(Files::isRegularFile)
                            .sorted();
            return Stream.concat(usual, others)
                    .map(file -> file.toAbsolutePath().normalize())
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    Words.get("build.unreadable-folder", folder.getFileName()), e);
        }
    }

    private static boolean usual(Path file) {
        return USUAL.contains(file.getFileName().toString());
    }

    /** {@code Dockerfile.dockerignore} belongs to one and is none. */
    private static boolean named(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return USUAL.stream()
                .map(usual -> usual.toLowerCase(Locale.ROOT))
                .anyMatch(
                        usual ->
                                name.equals(usual)
                                        || name.endsWith("." + usual)
                                        || name.startsWith(usual + ".")
                                                && !name.endsWith(".dockerignore")
                                        || name.startsWith(usual + "-"));
    }

    private static IllegalArgumentException refused(String key, Path path) {
        return new IllegalArgumentException(Words.get(key, path.getFileName()));
    }
}
