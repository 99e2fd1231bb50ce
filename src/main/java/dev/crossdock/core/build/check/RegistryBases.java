package dev.crossdock.core.build.check;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeSet;

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
            return published(reference, registry.published(reference));
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.Cancelled f -> throw e;
                case EngineFailure.NoSuchImage f ->
                        here(reference, new BaseImage.NotFound(f.sentence()));
                default -> here(reference, new BaseImage.Unreachable(e.failure().sentence()));
            };
        }
    }

    private BaseImage published(String reference, Published published) {
        var all = new TreeSet<>(published.platforms());
        if (published.index()) {
            all.addAll(local(reference));
        }
        return new BaseImage.Known(List.copyOf(all), published.index());
    }

    /** An image that was only ever built here is as good as a published one, here. */
    private BaseImage here(String reference, BaseImage otherwise) {
        var local = local(reference);
        return local.isEmpty() ? otherwise : new BaseImage.Known(local, true);
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
