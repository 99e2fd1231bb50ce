package dev.crossdock.core.build.check;

import dev.crossdock.core.engine.AtOnce;
import dev.crossdock.core.engine.CallThreads;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was learned from outside, all of it at once: each image is asked for one time.
 *
 * @param images by reference
 * @param runs what is known of how platforms run
 */
record BaseLookups(Map<String, BaseImage> images, Map<Platform, RunsHow> runs) {

    /** Registries count requests, and a Dockerfile with more bases than that is a rare one. */
    private static final int AT_ONCE = 12;

    /**
     * @throws EngineException if it was cancelled, or a platform could not be tried
     */
    static BaseLookups ask(
            Set<String> references, Collection<Platform> platforms, Bases bases, BuildMachine by) {
        var asked = List.copyOf(references);
        try (var threads = CallThreads.forEach()) {
            var tried = threads.submit(() -> by.runs(platforms));
            try {
                var answers = AtOnce.each(AT_ONCE, asked, bases::of).iterator();
                var images = new HashMap<String, BaseImage>();
                asked.forEach(reference -> images.put(reference, answers.next()));
                return new BaseLookups(images, AtOnce.result(tried));
            } finally {
                tried.cancel(true);
            }
        }
    }
}
