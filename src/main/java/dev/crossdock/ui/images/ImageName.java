package dev.crossdock.ui.images;

import dev.crossdock.core.run.ImageReference;

import java.util.Optional;

/**
 * A reference in the parts that a person tells apart.
 *
 * @param registry as it is written, with its slash; empty where Docker Hub is understood
 * @param repository what follows it
 * @param rest tag and digest with their signs: {@code :16}
 */
record ImageName(String registry, String repository, String rest) {
    private static final String HUB = "docker.io/";
    private static final String OFFICIAL = "library/";

    /** The parts; empty if it is no reference. */
    static Optional<ImageName> of(String text) {
        if (ImageReference.problemWith(text).isPresent()) {
            return Optional.empty();
        }
        var name = ImageReference.parse(text).name();
        int end = name.indexOf('/');
        boolean host = end > 0 && isHost(name.substring(0, end));
        var registry = host ? name.substring(0, end + 1) : "";
        return Optional.of(
                new ImageName(
                        registry,
                        name.substring(registry.length()),
                        text.substring(name.length())));
    }

    /** Docker's own rule for what is a registry and what a user's name. */
    private static boolean isHost(String first) {
        return first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || first.equals("localhost")
                || first.chars().anyMatch(Character::isUpperCase);
    }

    boolean onDockerHub() {
        return registry.isEmpty() || registry.equals(HUB);
    }

    /** The repository with its registry: {@code docker.io/library/postgres}. */
    String full() {
        if (!onDockerHub()) {
            return registry + repository;
        }
        return HUB + (repository.indexOf('/') < 0 ? OFFICIAL : "") + repository;
    }

    /** The same for all ways to write the same: {@code docker.io/library/postgres:latest}. */
    String normal() {
        return full() + (rest.isEmpty() ? ":latest" : rest);
    }

    @Override
    public String toString() {
        return registry + repository + rest;
    }
}
