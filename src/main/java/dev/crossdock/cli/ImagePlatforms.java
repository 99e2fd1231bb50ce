package dev.crossdock.cli;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The platforms of one image.
 *
 * @param local whose content is in the engine's store
 * @param published null if the registry could not be asked, empty if it has no such image
 * @param registryError why it could not be asked; else null
 */
record ImagePlatforms(
        String reference,
        List<Platform> local,
        @Nullable List<Platform> published,
        @Nullable String registryError) {

    /**
     * Asks the engine and the registry; pulls nothing.
     *
     * @throws EngineException {@link EngineFailure.NoSuchImage} if neither has it
     */
    static ImagePlatforms of(String reference, Engine engine) {
        var local = engine.images().localPlatforms(reference).stream().sorted().toList();
        try {
            var published = engine.registry().published(reference).platforms();
            return new ImagePlatforms(reference, local, published, null);
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.NoSuchImage f when local.isEmpty() -> throw e;
                case EngineFailure.NoSuchImage f ->
                        new ImagePlatforms(reference, local, List.of(), null);
                case EngineFailure.Cancelled f -> throw e;
                case EngineFailure.Unreachable f -> throw e;
                default -> new ImagePlatforms(reference, local, null, e.failure().sentence());
            };
        }
    }

    /** All of them, local or only published. */
    SortedSet<Platform> all() {
        var all = new TreeSet<>(local);
        if (published != null) {
            all.addAll(published);
        }
        return all;
    }
}
