package dev.crossdock.docker.images;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The older store, and Podman's: an image has one platform, which inspect tells. An id stands for
 * its content for ever.
 */
final class SingleVariant implements LocalVariants {
    private final Wire wire;
    private final Map<String, Platform> known = new ConcurrentHashMap<>();

    SingleVariant(Wire wire) {
        this.wire = wire;
    }

    @Override
    public List<LocalVariant> listed(JsonNode entry, String name) {
        var id = entry.path("Id").asText();
        var platform = known.get(id);
        if (platform == null) {
            var asked = of(id);
            if (asked.isEmpty()) {
                return List.of();
            }
            platform = asked.getFirst();
            known.put(id, platform);
        }
        return List.of(new LocalVariant(platform, id, entry.path("Size").asLong()));
    }

    @Override
    public boolean severalOneName() {
        return false;
    }

    @Override
    public List<Platform> of(String name) {
        try {
            var call = Call.get("/images/{}/json", name).about(new Subject.Image(name, null));
            return List.of(ImageReader.platform(wire.json(call)));
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.NoSuchImage) {
                return List.of();
            }
            throw e;
        }
    }
}
