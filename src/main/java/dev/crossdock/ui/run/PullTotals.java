package dev.crossdock.ui.run;

import dev.crossdock.core.engine.PullProgress;

import java.util.HashMap;
import java.util.Map;

/** Sums up the layers of a pull. One thread tells it, any may ask. */
final class PullTotals {
    private static final String HERE = "Already exists";
    private static final String DOWNLOADING = "Downloading";
    private static final String COMPLETE = "Pull complete";

    private final Map<String, Layer> layers = new HashMap<>();
    private final long expected;

    private record Layer(long current, long total, boolean done) {}

    /**
     * How far it is.
     *
     * @param bytes downloaded so far
     * @param total of all layers as far as they are known; 0 where nothing is
     * @param layers how many there are
     * @param done how many of them are unpacked
     */
    record Sum(long bytes, long total, int layers, int done) {

        /** 0 to 1 of what is to be downloaded; -1 where that is not known. */
        double fraction() {
            return total == 0 ? -1 : Math.min(1, (double) bytes / total);
        }
    }

    /**
     * @param expected what the registry says it will be; -1 where it does not
     */
    PullTotals(long expected) {
        this.expected = expected;
    }

    /** Takes one line of the engine; moby's words stand in {@code pkg/progress}. */
    synchronized void add(PullProgress line) {
        if (line.layer().isEmpty()) {
            return;
        }
        var before = layers.getOrDefault(line.layer(), new Layer(0, 0, false));
        layers.put(
                line.layer(),
                switch (line.status()) {
                    case DOWNLOADING -> new Layer(line.currentBytes(), line.totalBytes(), false);
                    case HERE, COMPLETE -> new Layer(before.total, before.total, true);
                    case "Download complete", "Verifying Checksum", "Extracting" ->
                            new Layer(before.total, before.total, false);
                    default -> before;
                });
    }

    synchronized Sum sum() {
        long bytes = layers.values().stream().mapToLong(Layer::current).sum();
        long known = layers.values().stream().mapToLong(Layer::total).sum();
        int done = (int) layers.values().stream().filter(Layer::done).count();
        return new Sum(bytes, Math.max(known, expected), layers.size(), done);
    }
}
