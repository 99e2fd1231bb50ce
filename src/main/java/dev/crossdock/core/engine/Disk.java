package dev.crossdock.core.engine;

import java.util.EnumMap;
import java.util.Map;

/** What an engine keeps on its disk, and how to have less of it. */
public interface Disk {

    /** What can take space. */
    enum Part {
        IMAGES,
        CONTAINERS,
        VOLUMES,
        BUILD_CACHE
    }

    /**
     * @param count how many there are
     * @param unused how many of them nothing needs: no container, no running one, no build
     * @param bytes what all take
     * @param reclaimable what the unused ones take; of volumes only those that never had a name
     *     count as unused, for who gave one means to keep it
     */
    record Share(int count, int unused, long bytes, long reclaimable) {
        public static final Share NONE = new Share(0, 0, 0, 0);
    }

    /** Every part has a share. */
    record Use(Map<Part, Share> shares) {
        public Use {
            var all = new EnumMap<Part, Share>(Part.class);
            for (var part : Part.values()) {
                all.put(part, shares.getOrDefault(part, Share.NONE));
            }
            shares = Map.copyOf(all);
        }

        public Share of(Part part) {
            return shares.getOrDefault(part, Share.NONE);
        }

        public long bytes() {
            return shares.values().stream().mapToLong(Share::bytes).sum();
        }
    }

    /** Counts; takes seconds where there is much. */
    Use use();

    /**
     * Removes what is unused: stopped containers, volumes that never had a name, all of the build
     * cache that no build uses now. Images are removed by {@link Images}.
     *
     * @return the bytes that this freed, as the engine counts them
     * @throws EngineException {@link EngineFailure.Unsupported} where the engine has no such thing
     */
    long free(Part part);
}
