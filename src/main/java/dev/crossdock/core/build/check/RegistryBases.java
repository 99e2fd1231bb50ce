package dev.crossdock.core.build.check;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Looks images up in their registries and among those that the engine keeps. */
public final class RegistryBases implements Bases {

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
            return new BaseImage.Known(published.platforms(), published.index());
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.Cancelled f -> throw e;
                case EngineFailure.NoSuchImage f -> onlyHere(reference, f);
                default -> new BaseImage.Unreachable(e.failure().sentence(), local(reference));
            };
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
