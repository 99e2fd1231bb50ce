package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.images.ImageReader;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Learns the platform of a container. Docker tells it from API 1.48 on; before that an image that
 * is here for one platform tells it, and where there are several, the programs in the container do.
 * What was learned stays true as long as the container lives.
 */
final class ContainerPlatforms {
    private final DockerImages images;
    private final ContainerPrograms programs;
    private final Supplier<Platform> own;
    private final Map<String, Platform> known = new ConcurrentHashMap<>();

    /**
     * @param own the engine's own platform
     */
    ContainerPlatforms(DockerImages images, ContainerFiles files, Supplier<Platform> own) {
        this.images = images;
        this.programs = new ContainerPrograms(files);
        this.own = own;
    }

    /** The engine's own platform. */
    Platform engine() {
        return own.get();
    }

    /** A container was just made for a platform, so that nobody need find out. */
    void made(String container, Platform platform) {
        known.put(container, platform);
    }

    /** Of an inspected container; the engine's own where nothing tells it. */
    Platform of(JsonNode inspected) {
        var image = inspected.path("Image").asText();
        var platform =
                find(
                        inspected,
                        () -> images.localPlatforms(image),
                        inspected.path("Path").asText());
        return platform == null ? own.get() : platform;
    }

    /**
     * Of an entry of the list; null where nothing tells it.
     *
     * @param asked what was learned of images for other entries of this list
     */
    @Nullable Platform ofListed(JsonNode entry, Map<String, List<Platform>> asked) {
        var image = entry.path("ImageID").asText();
        return find(entry, () -> asked.computeIfAbsent(image, images::localPlatforms), "");
    }

    private @Nullable Platform find(JsonNode json, Supplier<List<Platform>> local, String program) {
        var told = json.path("ImageManifestDescriptor").path("platform");
        if (!told.isMissingNode()) {
            return ImageReader.descriptor(told);
        }
        var id = json.path("Id").asText();
        var before = known.get(id);
        if (before != null) {
            return before;
        }
        var here = local.get();
        var found =
                here.size() == 1 || !wouldChange(json)
                        ? learn(id, here, program)
                        : Optional.<Platform>empty();
        found.ifPresent(platform -> known.put(id, platform));
        return found.orElse(null);
    }

    /**
     * Whether reading a file would change the container: before the first start the folders that
     * its mounts lie over are not there, and an engine makes them in order to read (seen in
     * 26.1.5).
     *
     * @param json of the list, or inspected
     */
    private static boolean wouldChange(JsonNode json) {
        var state = json.path("State");
        var status = state.isTextual() ? state.asText() : state.path("Status").asText();
        return status.equals("created")
                && state.path("Error").asText().isEmpty()
                && !json.path("Mounts").isEmpty();
    }

    private Optional<Platform> learn(String container, List<Platform> local, String program) {
        return local.size() == 1
                ? Optional.of(local.getFirst())
                : programs.architecture(container, program).flatMap(of -> matching(of, local));
    }

    /** The variant of that CPU; where the image is gone, the CPU alone has to do. */
    private static Optional<Platform> matching(Platform program, List<Platform> local) {
        return local.isEmpty()
                ? Optional.of(program)
                : local.stream().filter(program::sameArchitecture).findFirst();
    }
}
