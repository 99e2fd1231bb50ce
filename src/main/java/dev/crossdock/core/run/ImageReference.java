package dev.crossdock.core.run;

import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an image, checked by the grammar of distribution/reference's {@code regexp.go},
 * before anybody is asked for it.
 *
 * @param name with its registry, without tag and digest
 * @param tag null where not given
 * @param digest null where not given
 */
public record ImageReference(String name, @Nullable String tag, @Nullable String digest) {

    private static final int MOST = 255;
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*"
                            + "(?::\\d+)?|\\[[0-9a-fA-F:]+](?::\\d+)?");
    private static final Pattern PART = Pattern.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}");

    /**
     * @throws IllegalArgumentException if it is none; the message is {@link #problemWith}'s
     */
    public static ImageReference parse(String text) {
        problemWith(text)
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException(problem);
                        });
        return split(text);
    }

    /** What is wrong with it, as the end of a sentence; empty if nothing is. */
    public static Optional<String> problemWith(String text) {
        if (text.isEmpty()) {
            return Optional.of(Words.get("run.image.empty"));
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of(Words.get("run.image.space"));
        }
        if (text.contains("://")) {
            return Optional.of(Words.get("run.image.url"));
        }
        var reference = split(text);
        if (reference.digest != null && !DIGEST.matcher(reference.digest).matches()) {
            return Optional.of(Words.get("run.image.digest", reference.digest));
        }
        if (reference.tag != null && !TAG.matcher(reference.tag).matches()) {
            return Optional.of(Words.get("run.image.tag", reference.tag));
        }
        return problemWithName(reference.name);
    }

    private static Optional<String> problemWithName(String name) {
        int slash = name.indexOf('/');
        var first = slash < 0 ? "" : name.substring(0, slash);
        boolean host = isHost(first);
        if (host && !HOST.matcher(first).matches()) {
            return Optional.of(Words.get("run.image.registry", first));
        }
        var path = host ? name.substring(slash + 1) : name;
        for (var part : path.split("/", -1)) {
            if (!PART.matcher(part).matches()) {
                boolean upper = part.chars().anyMatch(Character::isUpperCase);
                return Optional.of(
                        part.isEmpty()
                                ? Words.get("run.image.part-empty")
                                : Words.get(upper ? "run.image.upper" : "run.image.part", part));
            }
        }
        return name.length() > MOST
                ? Optional.of(Words.get("run.image.long", MOST))
                : Optional.empty();
    }

    /** Docker's own rule for what is a registry and what the first part of a name. */
    private static boolean isHost(String first) {
        return first.contains(".")
                || first.contains(":")
                || first.equals("localhost")
                || first.chars().anyMatch(Character::isUpperCase);
    }

    private static ImageReference split(String text) {
        int at = text.indexOf('@');
        var digest = at < 0 ? null : text.substring(at + 1);
        var tagged = at < 0 ? text : text.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        boolean hasTag = colon > tagged.lastIndexOf('/');
        return hasTag
                ? new ImageReference(
                        tagged.substring(0, colon), tagged.substring(colon + 1), digest)
                : new ImageReference(tagged, null, digest);
    }
}
