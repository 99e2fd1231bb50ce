package dev.crossdock.ui.run;

import dev.crossdock.core.run.ImageReference;

import java.util.List;

/** How the name of an image is written. */
final class ImageNames {
    private static final List<String> UNDERSTOOD =
            List.of("index.docker.io/", "docker.io/", "library/");

    private ImageNames() {}

    /** As the engine lists it: {@code docker.io/library/postgres} is {@code postgres:latest}. */
    static String familiar(String reference) {
        var parts = ImageReference.parse(reference);
        var name = shortName(parts.name());
        if (parts.digest() != null) {
            return name + "@" + parts.digest();
        }
        return name + ":" + (parts.tag() == null ? "latest" : parts.tag());
    }

    private static String shortName(String name) {
        for (var understood : UNDERSTOOD) {
            name = name.startsWith(understood) ? name.substring(understood.length()) : name;
        }
        return name;
    }

    /** The host that is asked for it: {@code docker.io} is Docker Hub. */
    static String registry(String reference) {
        var name = ImageReference.parse(reference).name();
        int slash = name.indexOf('/');
        var first = slash < 0 ? "" : name.substring(0, slash);
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        return host && !first.endsWith("docker.io") ? first : "Docker Hub";
    }
}
