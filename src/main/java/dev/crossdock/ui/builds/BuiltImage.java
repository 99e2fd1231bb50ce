package dev.crossdock.ui.builds;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one platform's name stands for in the engine.
 *
 * @param digest of its manifest; empty where the engine does not tell it for one platform
 * @param bytes on disk; 0 where the engine does not tell it for one platform
 * @param layers digests of its layers' content; empty where the engine does not tell it for one
 *     platform
 */
record BuiltImage(String digest, long bytes, List<String> layers) {

    /** Looks them up; a platform that is not there is left out. Asks the engine. */
    static Map<Platform, BuiltImage> of(Engine engine, Map<Platform, String> names) {
        var all = new ConcurrentHashMap<Platform, BuiltImage>();
        var listed = engine.images().list();
        names.forEach(
                (platform, name) ->
                        listed.stream()
                                .filter(image -> name.equals(image.reference()))
                                .flatMap(image -> image.variants().stream())
                                .filter(variant -> variant.platform().equals(platform))
                                .findFirst()
                                .map(variant -> of(engine, name, variant))
                                .ifPresent(image -> all.put(platform, image)));
        return all;
    }

    private static BuiltImage of(Engine engine, String name, LocalVariant variant) {
        List<String> layers;
        try {
            layers = engine.images().layers(name, variant.platform());
        } catch (EngineException e) {
            layers = List.of(); // it went away again; what is told of it was true a moment ago
        }
        return new BuiltImage(variant.digest(), variant.bytes(), layers);
    }

    /**
     * What a registry has under a name. The engine knows more of what it built itself.
     *
     * @param here what the engine has under the same name
     */
    static Map<Platform, BuiltImage> published(
            Engine engine, String name, Map<Platform, BuiltImage> here) {
        var all = new HashMap<Platform, BuiltImage>();
        for (var variant : engine.registry().published(name).variants()) {
            var platform = variant.platform();
            var its = here.get(platform);
            var digest = variant.digest();
            // an engine that asks the registry for us leaves out the digests of single platforms
            if (its != null && (digest.isEmpty() || its.digest().equals(digest))) {
                all.put(platform, its);
            } else if (!digest.isEmpty()) {
                long bytes = Math.max(0, variant.downloadBytes());
                all.put(platform, new BuiltImage(digest, bytes, List.of()));
            }
        }
        return all;
    }

    /** How many of the layers another one has as well; empty where nobody knows. */
    Optional<Long> sharedWith(BuiltImage other) {
        return layers.isEmpty() || other.layers.isEmpty()
                ? Optional.empty()
                : Optional.of(layers.stream().filter(other.layers::contains).count());
    }
}
