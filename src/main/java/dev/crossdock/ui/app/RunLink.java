package dev.crossdock.ui.app;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What another app, a web page most likely, asks of Crossdock: {@code
 * crossdock://run?image=postgres:16&platform=linux/amd64} opens the run wizard with that filled in.
 * It starts nothing, and can say no more: a stranger's link must not choose what is mounted.
 *
 * @param image empty where the link names none that could be one
 * @param platform null for the wizard's choice
 */
public record RunLink(String image, @Nullable Platform platform) {
    private static final String SCHEME = "crossdock";
    private static final String RUN = "run";

    /**
     * Its letters and no others, so that no flag of a command line passes; no more than docker's.
     */
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@-]{0,511}");

    /** What a link asks for; empty where it is not for this. */
    public static Optional<RunLink> of(URI link) {
        if (!SCHEME.equalsIgnoreCase(link.getScheme()) || !RUN.equals(link.getHost())) {
            return Optional.empty();
        }
        var asked = parameters(link.getRawQuery());
        var image = asked.getOrDefault("image", "");
        return Optional.of(
                new RunLink(
                        IMAGE.matcher(image).matches() ? image : "",
                        platform(asked.getOrDefault("platform", ""))));
    }

    /** What the wizard begins with; null to begin from nothing. */
    @Nullable RunSpec start() {
        return image.isEmpty() ? null : RunSpec.builder(image).platform(platform).build();
    }

    private static @Nullable Platform platform(String text) {
        try {
            return text.isEmpty() ? null : Platform.parse(text);
        } catch (IllegalArgumentException e) {
            return null; // the wizard shows which there are
        }
    }

    /** Of several of one name the first counts. */
    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (var part : (query == null ? "" : query).split("&")) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.putIfAbsent(pair[0], decoded(pair[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
