package dev.crossdock.core.matrix;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo.ImageStore;
import dev.crossdock.core.engine.PullMeter;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * Has the variants of an image at hand. The older image store keeps one platform a tag: there the
 * tag goes from one to the next, and at the end it points again to what it pointed to before.
 */
final class TagKeeper implements AutoCloseable {

    private final Engine engine;
    private final String image;
    private final boolean oneATag;
    private final ReentrantLock turn = new ReentrantLock();
    private final @Nullable String before;

    TagKeeper(Engine engine, String image) {
        this.engine = engine;
        this.image = image;
        oneATag = engine.info().store() == ImageStore.GRAPHDRIVER;
        before = oneATag ? idNow() : null;
    }

    /**
     * Makes something of a variant; where that is not here it is pulled first. That it is here is
     * not asked before: older engines tell it by a dozen questions.
     *
     * @param make fails with {@link EngineFailure.NoSuchImage} or {@link
     *     EngineFailure.OtherPlatformCached} where the variant is not here
     * @param pulled told how much of it has been, as a {@link PullMeter} tells it
     * @throws EngineException if it cannot be had
     */
    <T> T take(Platform platform, DoubleConsumer pulled, Supplier<T> make) {
        if (!oneATag) {
            return made(platform, pulled, make);
        }
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
        try {
            if (!isNow(platform)) {
                pull(platform, pulled);
            }
            return made(platform, pulled, make);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Whether the tag stands for that very platform. An engine that is asked for arm64 takes a tag
     * of arm/v7 for it without a word, since that CPU runs both (seen on Docker 26.1.5).
     */
    private boolean isNow(Platform platform) {
        try {
            return engine.images().inspect(image, null).platform().equals(platform);
        } catch (EngineException e) {
            return false; // making it will say why
        }
    }

    private <T> T made(Platform platform, DoubleConsumer pulled, Supplier<T> make) {
        try {
            return make.get();
        } catch (EngineException e) {
            if (!(e.failure() instanceof EngineFailure.NoSuchImage)
                    && !(e.failure() instanceof EngineFailure.OtherPlatformCached)) {
                throw e;
            }
        }
        pull(platform, pulled);
        return make.get();
    }

    private void pull(Platform platform, DoubleConsumer pulled) {
        var meter = new PullMeter();
        pulled.accept(-1);
        engine.images().pull(image, platform, line -> pulled.accept(meter.add(line)));
    }

    @Override
    public void close() {
        if (before != null) {
            Uninterrupted.run(
                    () -> {
                        if (!before.equals(idNow())) {
                            engine.images().tag(before, image);
                        }
                    });
        }
    }

    private @Nullable String idNow() {
        try {
            return engine.images().inspect(image, null).id();
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.NoSuchImage) {
                return null;
            }
            throw e;
        }
    }
}
