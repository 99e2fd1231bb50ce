package dev.crossdock.docker.find;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose socket it is, by where it lies: a context's name is anybody's choice. */
final class KnownEngine {
    private static final List<Map.Entry<String, String>> BY_FOLDER =
            List.of(
                    Map.entry("/.orbstack/", "OrbStack"),
                    Map.entry("/.docker/run/", "Docker Desktop"),
                    Map.entry("/.docker/desktop/", "Docker Desktop"),
                    Map.entry("/.colima/", "Colima"),
                    Map.entry("/colima/", "Colima"),
                    Map.entry("/.rd/", "Rancher Desktop"),
                    Map.entry("podman", "Podman"),
                    Map.entry("/.lima/", "Lima"));

    private KnownEngine() {}

    static Optional<String> name(String uri) {
        return BY_FOLDER.stream()
                .filter(entry -> uri.startsWith("unix:") && uri.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
