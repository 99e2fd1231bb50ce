package dev.crossdock.ui.containers;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A stop under way.
 *
 * @param grace after which the engine kills what has not ended by itself
 */
record StopTime(Instant began, Duration grace) {
    private static final String FLAG = "--stop-timeout";

    /** The time that the container was made with, or the engine's usual one. */
    static Duration graceOf(@Nullable RunSpec spec) {
        var words = spec == null ? List.<String>of() : spec.other();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.startsWith(FLAG + "=")) {
                return seconds(word.substring(FLAG.length() + 1));
            }
            if (word.equals(FLAG) && i + 1 < words.size()) {
                return seconds(words.get(i + 1));
            }
        }
        return ContainerAction.GRACE;
    }

    /** A negative one, "for ever" to the engine, and what is no number are not ours to wait for. */
    private static Duration seconds(String number) {
        return number.matches("\\d{1,6}")
                ? Duration.ofSeconds(Integer.parseInt(number))
                : ContainerAction.GRACE;
    }

    /** {@code Stopping… 4 s of 10 s}; after that the engine kills it. */
    String soFar(Instant now) {
        long seconds = Math.max(0, Duration.between(began, now).toSeconds());
        return seconds <= grace.toSeconds()
                ? Words.get("containers.stopping-for", seconds, grace.toSeconds())
                : Words.get("containers.stopping-late", seconds);
    }

    /** {@code Stopped after 0.4 s}. */
    String atTheEnd(Instant now) {
        return Words.get("containers.stopped-after", TimeSpan.words(Duration.between(began, now)));
    }
}
