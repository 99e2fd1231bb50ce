package dev.crossdock.docker.images;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineInfo.ImageStore;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.wire.ApiVersion;
import dev.crossdock.docker.wire.Wire;

import java.util.List;

/**
 * Learns which platforms of an image have their content in the store; each kind of store tells it
 * in its own way.
 */
public interface LocalVariants {
    /** API 1.48, Docker 28: inspect tells an image's manifests, and so does the list. */
    int TELLS_MANIFESTS = 48;

    /** The way for an engine. */
    static LocalVariants of(Wire wire, ImageStore store) {
        if (store == ImageStore.GRAPHDRIVER) {
            return new SingleVariant(wire);
        }
        return tellsManifests(wire.version())
                ? new ManifestVariants(wire)
                : new TriedVariants(wire);
    }

    static boolean tellsManifests(ApiVersion version) {
        return version.atLeast(1, TELLS_MANIFESTS);
    }

    /**
     * Those of an entry of {@code /images/json}.
     *
     * @param name a tag of it, or its id
     */
    List<LocalVariant> listed(JsonNode entry, String name);

    /** Whether one name can have several. */
    default boolean severalOneName() {
        return true;
    }

    /** Those of an image; empty if it is not here. */
    List<Platform> of(String name);
}
