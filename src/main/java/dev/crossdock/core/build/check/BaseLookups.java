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
 * What was learned from outside, as much as can be at once: each image is asked for one time.
 *
 * @param images by reference
 * @param kept what they keep ONBUILD, of those that a stage begins with
 * @param runs what is known of how platforms run
 */
record BaseLookups(
        Map<String, BaseImage> images,
        Map<String, List<String>> kept,
        Map<Platform, RunsHow> runs) {

    /** Registries count requests, and a Dockerfile with more bases than that is a rare one. */
    private static final int AT_ONCE = 12;

    /** Nothing yet. */
    static final BaseLookups NONE = new BaseLookups(Map.of(), Map.of(), Map.of());

    /**
     * What was known before and what is asked for now.
     *
     * @param references the images that are needed
     * @param begun for which platform a stage begins with one of them
     * @param platforms whose programs are to be started
     * @throws EngineException if it was cancelled, or a platform could not be tried
     */
    BaseLookups and(
            Set<String> references,
            Map<String, Platform> begun,
            Collection<Platform> platforms,
            Bases bases,
            BuildMachine by) {
        var asked = references.stream().filter(one -> !images.containsKey(one)).toList();
        var untried = platforms.stream().filter(one -> !runs.containsKey(one)).toList();
        try (var threads = CallThreads.forEach()) {
            var tried = threads.submit(() -> by.runs(untried));
            try {
                var answers = AtOnce.each(AT_ONCE, asked, one -> Answer.of(one, begun, bases));
                var allImages = new HashMap<>(images);
                var allKept = new HashMap<>(kept);
                for (var answer : answers) {
                    allImages.put(answer.reference(), answer.image());
                    allKept.put(answer.reference(), answer.kept());
                }
                var allRuns = new HashMap<>(runs);
                allRuns.putAll(AtOnce.result(tried));
                return new BaseLookups(allImages, allKept, allRuns);
            } finally {
                tried.cancel(true);
            }
        }
    }

    private record Answer(String reference, BaseImage image, List<String> kept) {

        static Answer of(String reference, Map<String, Platform> begun, Bases bases) {
            var image = bases.of(reference);
            var platform = begun.get(reference);
            return new Answer(
                    reference,
                    image,
                    platform == null ? List.of() : bases.onBuild(reference, image, platform));
        }
    }
}
