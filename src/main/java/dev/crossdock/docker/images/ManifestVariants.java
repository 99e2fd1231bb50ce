package dev.crossdock.docker.images;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Containerd's store where the engine tells its manifests: also those whose content is absent, and
 * attestations.
 */
final class ManifestVariants implements LocalVariants {
    private final Wire wire;

    ManifestVariants(Wire wire) {
        this.wire = wire;
    }

    @Override
    public List<LocalVariant> listed(JsonNode entry, String name) {
        var variants = new ArrayList<LocalVariant>();
        for (var manifest : entry.path("Manifests")) {
            var platform = ImageReader.manifestPlatform(manifest);
            if (manifest.path("Available").asBoolean()
                    && manifest.path("Kind").asText().equals("image")
                    && !platform.isUnknown()) {
                variants.add(
                        new LocalVariant(
                                platform,
                                manifest.path("Descriptor").path("digest").asText(),
                                manifest.path("Size").path("Total").asLong()));
            }
        }
        return variants;
    }

    @Override
    public List<Platform> of(String name) {
        var call =
                Call.get("/images/{}/json", name)
                        .query("manifests", 1)
                        .about(new Subject.Image(name, null));
        try {
            return listed(wire.json(call), name).stream()
                    .map(LocalVariant::platform)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.NoSuchImage) {
                return List.of();
            }
            throw e;
        }
    }
}
