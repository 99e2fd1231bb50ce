package dev.crossdock.docker.registry;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.ImageReference;

import java.util.Locale;

/**
 * An image's name with what people leave out of it: {@code busybox} is {@code latest} of {@code
 * library/busybox} at {@code docker.io} ({@code distribution/reference}, {@code normalize.go}).
 *
 * @param domain the registry's host, with its port if it has one
 * @param path the repository there
 * @param selector a digest, or else a tag
 */
public record QualifiedName(String domain, String path, String selector) {
    private static final String HUB = "docker.io";
    private static final String OFFICIAL = "library/";

    /**
     * @throws EngineException {@link EngineFailure.InvalidReference}, which says what is wrong with
     *     it
     */
    public static QualifiedName of(String reference) {
        ImageReference.problemWith(reference)
                .ifPresent(
                        problem -> {
                            throw new EngineException(
                                    new EngineFailure.InvalidReference(reference, problem));
                        });
        var written = ImageReference.parse(reference);
        var tag = written.tag() == null ? "latest" : written.tag();
        var selector = written.digest() == null ? tag : written.digest();
        int slash = written.name().indexOf('/');
        var first = slash < 0 ? "" : written.name().substring(0, slash);
        if (!isDomain(first)) {
            return new QualifiedName(HUB, onHub(written.name()), selector);
        }
        var path = written.name().substring(slash + 1);
        return first.equals(HUB) || first.equals("index.docker.io")
                ? new QualifiedName(HUB, onHub(path), selector)
                : new QualifiedName(first, path, selector);
    }

    /** Whether the part before the first slash is a host, and not a user's name at Docker Hub. */
    private static boolean isDomain(String part) {
        return part.indexOf('.') >= 0
                || part.indexOf(':') >= 0
                || part.equals("localhost")
                || !part.equals(part.toLowerCase(Locale.ROOT));
    }

    private static String onHub(String path) {
        return path.indexOf('/') < 0 ? OFFICIAL + path : path;
    }

    public boolean isDigest() {
        return selector.indexOf(':') >= 0;
    }

    public boolean isOnHub() {
        return domain.equals(HUB);
    }

    /** The name as people write it, without tag and digest. */
    public String familiarName() {
        if (!isOnHub()) {
            return domain + "/" + path;
        }
        return path.startsWith(OFFICIAL) ? path.substring(OFFICIAL.length()) : path;
    }

    /** The whole as people write it. */
    public String familiar() {
        return familiarName() + (isDigest() ? "@" : ":") + selector;
    }
}
