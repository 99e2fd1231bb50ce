package dev.crossdock.core.matrix;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo.ImageStore;
import dev.crossdock.core.engine.PullMeter;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleConsumer;

/**
 * Has the variants of an image at hand. The older image store keeps one platform a tag: there the
 * tag goes from one to the next, and at the end it points again to what it pointed to before.
 */
final class TagKeeper implements AutoCloseable {

    private final Engine engine;
    private final String image;
    private final boolean oneATag;
    private final @Nullable String before;

    TagKeeper(Engine engine, String image) {
        this.engine = engine;
        this.image = image;
        oneATag = engine.info().store() == ImageStore.GRAPHDRIVER;
        before = oneATag ? idNow() : null;
    }

    /**
     * Pulls the variant if it is not here.
     *
     * @param pulled told how much of it has been, as a {@link PullMeter} tells it
     * @throws EngineException if it cannot be had
     */
    void take(Platform platform, DoubleConsumer pulled) {
        if (!engine.images().localPlatforms(image).contains(platform)) {
            var meter = new PullMeter();
            pulled.accept(-1);
            engine.images().pull(image, platform, line -> pulled.accept(meter.add(line)));
        }
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
