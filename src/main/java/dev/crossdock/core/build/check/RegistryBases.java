package dev.crossdock.core.build.check;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.Impatient;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks images up in their registries and among those that the engine keeps. */
public final class RegistryBases implements Bases {

    /** How long a check waits for what its verdict seldom depends on. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(RegistryBases.class);

    private final Map<String, Published> answers = new ConcurrentHashMap<>();
    private final Registry registry;
    private final @Nullable Images images;

    /**
     * @param images those of the engine that will build; null where there is none
     */
    public RegistryBases(Registry registry, @Nullable Images images) {
        this.registry = registry;
        this.images = images;
    }

    @Override
    public BaseImage of(String reference) {
        try {
            var published = registry.published(reference);
            answers.put(reference, published);
            return new BaseImage.Known(published.platforms(), published.index());
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.Cancelled f -> throw e;
                case EngineFailure.NoSuchImage f -> onlyHere(reference, f);
                default -> new BaseImage.Unreachable(e.failure().sentence(), local(reference));
            };
        }
    }

    /**
     * The engine's own copy is asked first, which costs no request to the registry: that an image
     * keeps another ONBUILD under the same name is rare.
     */
    @Override
    public List<String> onBuild(String reference, BaseImage known, Platform platform) {
        try {
            var here = here(reference, known);
            var published = answers.get(reference);
            return here.isPresent() || published == null
                    ? here.orElse(List.of())
                    : Impatient.call(PATIENCE, () -> registry.onBuild(published, platform));
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Cancelled) {
                throw e;
            }
            LOG.debug("What {} keeps for others cannot be learned", reference, e);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }

    private Optional<List<String>> here(String reference, BaseImage known) {
        if (images == null || known instanceof BaseImage.NotFound) {
            return Optional.empty();
        }
        try {
            return Optional.of(images.onBuild(reference));
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.NoSuchImage) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** An image that was only ever built here is as good as a published one, here. */
    private BaseImage onlyHere(String reference, EngineFailure.NoSuchImage failure) {
        var local = local(reference);
        return local.isEmpty()
                ? new BaseImage.NotFound(failure.sentence())
                : new BaseImage.Known(local, true);
    }

    private List<Platform> local(String reference) {
        return images == null
                ? List.of()
                : images.localPlatforms(reference).stream()
                        .filter(platform -> !platform.isUnknown())
                        .distinct()
                        .sorted()
                        .toList();
    }
}
