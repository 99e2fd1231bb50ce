package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.PullMeter;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pull of one or several platforms, one after the other, so that one that is not published holds
 * up no other.
 */
final class Pull {
    /** Gets to know how far it is. */
    @FunctionalInterface
    interface Progress {
        /**
         * @param title what goes on
         * @param part of this platform, 0 to 1; below 0 where unknown
         */
        void at(String title, double part);
    }

    private final String reference;
    private final List<Platform> platforms;
    private final boolean keepEach;

    /**
     * @param platforms none for the one that the engine takes by itself
     * @param keepEach whether every one gets a name of its own, also what the name points to now
     */
    Pull(String reference, List<Platform> platforms, boolean keepEach) {
        this.reference = reference;
        this.platforms = List.copyOf(platforms);
        this.keepEach = keepEach;
    }

    /** What it is as a whole. */
    String title() {
        return platforms.isEmpty()
                ? Words.get("images.pulling", reference)
                : Words.get("images.pulling-platform", reference, platforms.getFirst().shortName());
    }

    /**
     * Does it, on the calling thread.
     *
     * @return the platforms that could not be had
     * @throws EngineException where the engine is lost, the pull was cancelled, or there was only
     *     one platform
     */
    List<Deletions.Failed> perform(Images images, Progress progress) {
        if (keepEach) {
            keepWhatIsHere(images);
        }
        if (platforms.size() < 2) {
            one(images, platforms.isEmpty() ? null : platforms.getFirst(), title(), progress);
            return List.of();
        }
        var failed = new ArrayList<Deletions.Failed>();
        for (int i = 0; i < platforms.size(); i++) {
            var platform = platforms.get(i);
            var title =
                    Words.get(
                            "images.pulling-of",
                            reference,
                            platform.shortName(),
                            i + 1,
                            platforms.size());
            try {
                one(images, platform, title, progress);
            } catch (EngineException e) {
                if (Deletions.endsAll(e.failure())) {
                    throw e;
                }
                failed.add(new Deletions.Failed(platform.toString(), e.failure()));
            }
        }
        return failed;
    }

    private void keepWhatIsHere(Images images) {
        for (var here : images.localPlatforms(reference)) {
            if (!platforms.contains(here)) {
                keep(images, here);
            }
        }
    }

    private void one(Images images, @Nullable Platform platform, String title, Progress progress) {
        var meter = new PullMeter();
        progress.at(title, -1);
        images.pull(reference, platform, line -> progress.at(title, meter.add(line)));
        if (keepEach && platform != null) {
            keep(images, platform);
        }
    }

    private void keep(Images images, Platform platform) {
        PlatformNames.of(reference, platform).ifPresent(name -> images.tag(reference, name));
    }

    /** What is said of the platforms that could not be had; empty where all were. */
    Optional<ImageActions.Outcome> outcome(List<Deletions.Failed> failed) {
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ImageActions.Outcome(
                                false,
                                Words.get(
                                        "images.trouble.pull-some",
                                        reference,
                                        failed.size(),
                                        platforms.size()),
                                Deletions.sentences(failed),
                                Deletions.technical(failed)));
    }
}
