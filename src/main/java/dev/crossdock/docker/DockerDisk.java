package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.Disk;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Wire;

import java.util.EnumMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * Reads {@code /system/df} and counts as the docker command does ({@code
 * cli/command/formatter/disk_usage.go}).
 */
final class DockerDisk implements Disk {
    /** A container in one of these needs its files. */
    private static final Set<String> LIVE = Set.of("running", "paused", "restarting");

    /** The engine's own names. */
    private static final Pattern NAMELESS = Pattern.compile("[0-9a-f]{64}");

    private final Wire wire;
    private final BooleanSupplier sharesLayers;

    /**
     * @param sharesLayers whether the engine tells the size of all layers, each counted once:
     *     containerd's store leaves out what was downloaded
     */
    DockerDisk(Wire wire, BooleanSupplier sharesLayers) {
        this.wire = wire;
        this.sharesLayers = sharesLayers;
    }

    @Override
    public Use use() {
        var df = wire.json(Call.get("/system/df"));
        var shares = new EnumMap<Part, Share>(Part.class);
        shares.put(Part.IMAGES, images(df));
        shares.put(
                Part.CONTAINERS,
                share(
                        df.path("Containers"),
                        container -> container.path("SizeRw").asLong(),
                        container -> !LIVE.contains(container.path("State").asText())));
        shares.put(
                Part.VOLUMES,
                share(
                        df.path("Volumes"),
                        volume -> volume.path("UsageData").path("Size").asLong(),
                        DockerDisk::isForgotten));
        shares.put(
                Part.BUILD_CACHE,
                share(
                        df.path("BuildCache"),
                        record ->
                                record.path("Shared").asBoolean()
                                        ? 0
                                        : record.path("Size").asLong(),
                        record -> !record.path("InUse").asBoolean()));
        return new Use(shares);
    }

    private Share images(JsonNode df) {
        var share =
                share(
                        df.path("Images"),
                        image -> image.path("Size").asLong(),
                        image -> image.path("Containers").asLong() <= 0);
        long layers = df.path("LayersSize").asLong();
        if (layers <= 0 || !sharesLayers.getAsBoolean()) {
            return share;
        }
        long used = 0;
        for (var image : df.path("Images")) {
            if (image.path("Containers").asLong() > 0) {
                used +=
                        image.path("Size").asLong()
                                - Math.max(0, image.path("SharedSize").asLong());
            }
        }
        return new Share(share.count(), share.unused(), layers, Math.max(0, layers - used));
    }

    private static Share share(
            JsonNode entries, ToLongFunction<JsonNode> size, Predicate<JsonNode> unused) {
        int count = 0;
        int free = 0;
        long bytes = 0;
        long reclaimable = 0;
        for (var entry : entries) {
            if (ProbeStore.isProbe(entry)) {
                continue;
            }
            long its = Math.max(0, size.applyAsLong(entry)); // -1: not told
            count++;
            bytes += its;
            if (unused.test(entry)) {
                free++;
                reclaimable += its;
            }
        }
        return new Share(count, free, bytes, reclaimable);
    }

    private static boolean isForgotten(JsonNode volume) {
        return volume.path("UsageData").path("RefCount").asLong(-1) == 0
                && NAMELESS.matcher(volume.path("Name").asText()).matches();
    }

    @Override
    public long free(Part part) {
        return switch (part) {
            case IMAGES -> throw new IllegalArgumentException("Images are removed by name");
            case CONTAINERS -> pruned(Call.post("/containers/prune").query("filters", noProbes()));
            case VOLUMES -> forgottenVolumes();
            case BUILD_CACHE -> pruned(Call.post("/build/prune").query("all", 1));
        };
    }

    private long pruned(Call call) {
        return wire.json(call).path("SpaceReclaimed").asLong();
    }

    private static JsonNode noProbes() {
        var filters = Json.object();
        filters.putArray("label!").add(ProbeStore.LABEL);
        return filters;
    }

    /** One by one: before API 1.42, and on Podman, the engine's own prune takes named ones too. */
    private long forgottenVolumes() {
        long freed = 0;
        for (var volume : wire.json(Call.get("/system/df")).path("Volumes")) {
            if (isForgotten(volume)) {
                wire.run(Call.delete("/volumes/{}", volume.path("Name").asText()));
                freed += Math.max(0, volume.path("UsageData").path("Size").asLong());
            }
        }
        return freed;
    }
}
