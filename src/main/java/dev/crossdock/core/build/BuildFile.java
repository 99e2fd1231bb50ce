package dev.crossdock.core.build;

import dev.crossdock.core.text.Words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells which file of what a person dropped is to be built. */
public final class BuildFile {

    private static final List<String> USUAL = List.of("Dockerfile", "Containerfile");

    private BuildFile() {}

    /**
     * The Dockerfile that a path means: itself, or the one in that folder.
     *
     * @throws IllegalArgumentException if it is neither; the message says so to a person
     */
    public static Path of(Path dropped) {
        if (Files.isDirectory(dropped)) {
            return in(dropped).orElseThrow(() -> refused("build.no-file-in-folder", dropped));
        }
        if (!Files.isRegularFile(dropped)) {
            throw refused("build.no-such-file", dropped);
        }
        if (!named(dropped)) {
            throw refused("build.not-a-dockerfile", dropped);
        }
        return dropped.toAbsolutePath().normalize();
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

    private static Optional<Path> in(Path folder) {
        return USUAL.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(file -> file.toAbsolutePath().normalize())
                .findFirst();
    }

    private static boolean named(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return USUAL.stream()
                .map(usual -> usual.toLowerCase(Locale.ROOT))
                .anyMatch(usual -> name.startsWith(usual) || name.endsWith("." + usual));
    }

    private static IllegalArgumentException refused(String key, Path path) {
        return new IllegalArgumentException(Words.get(key, path.getFileName()));
    }
}
