package dev.crossdock.core.build.check;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

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
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new HashMap<String, Future<BaseImage>>();
            for (var reference : references) {
                Callable<BaseImage> look = () -> inTurn(places, bases, reference);
                asked.put(reference, threads.submit(look));
            }
            var tried = threads.submit(() -> by.runs(platforms));
            try {
                var images = new HashMap<String, BaseImage>();
                asked.forEach((reference, image) -> images.put(reference, result(image)));
                return new BaseLookups(images, result(tried));
            } finally {
                asked.values().forEach(future -> future.cancel(true));
                tried.cancel(true);
            }
        }
    }

    private static BaseImage inTurn(Semaphore places, Bases bases, String reference)
            throws InterruptedException {
        places.acquire();
        try {
            return bases.of(reference);
        } finally {
            places.release();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
