package dev.crossdock.docker.images;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.AtOnce;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Containerd's store before API 1.48, which tells one platform of several. It is asked to create a
 * container of each platform, with no command at all: it looks for the platform's content first and
 * answers "no such image" where that is absent, and "no command specified" where it is there (moby
 * {@code daemon/create.go}; seen on 26.1.5). Neither makes anything.
 */
final class TriedVariants implements LocalVariants {
    private static final List<Platform> TRIED = tried();
    private static final int AT_ONCE = 4;
    private static final String IS_HERE = "no command specified";

    private final Wire wire;

    /** By id and size: the size grows when another platform is pulled. */
    private final Map<String, List<Platform>> known = new ConcurrentHashMap<>();

    TriedVariants(Wire wire) {
        this.wire = wire;
    }

    @Override
    public List<LocalVariant> listed(JsonNode entry, String name) {
        var id = entry.path("Id").asText();
        long size = entry.path("Size").asLong();
        var platforms = known.computeIfAbsent(id + " " + size, key -> of(name));
        return platforms.stream()
                .map(platform -> new LocalVariant(platform, id, platforms.size() == 1 ? size : 0))
                .toList();
    }

    @Override
    public List<Platform> of(String name) {
        if (!isHere(name, null)) {
            return List.of();
        }
        var here = AtOnce.each(AT_ONCE, TRIED, platform -> isHere(name, platform));
        return IntStream.range(0, TRIED.size()).filter(here::get).mapToObj(TRIED::get).toList();
    }

    private boolean isHere(String name, @Nullable Platform platform) {
        var nothing = Json.object().put("Image", name);
        nothing.putArray("Entrypoint").add("");
        var call =
                Call.post("/containers/create")
                        .query("platform", platform)
                        .body(nothing)
                        .about(new Subject.Image(name, platform));
        try {
            removed(wire.json(call).path("Id").asText());
            return true;
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.NoSuchImage absent -> false;
                case EngineFailure.OtherPlatformCached absent -> false;
                case EngineFailure.Refused(int status, String detail)
                        when detail.contains(IS_HERE) ->
                        true;
                default -> throw e;
            };
        }
    }

    /** No engine known to us makes one; should another do, it goes at once. */
    private void removed(String container) {
        wire.run(Call.delete("/containers/{}", container).query("force", 1));
    }

    private static List<Platform> tried() {
        var platforms = new ArrayList<>(Platform.USUAL);
        for (var more : List.of("386", "arm/v6", "arm/v5", "mips64le", "loong64")) {
            platforms.add(Platform.parse("linux/" + more));
        }
        return List.copyOf(platforms);
    }
}
