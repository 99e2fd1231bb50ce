package dev.crossdock.core.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a push tells layer by layer. Not for several threads at once. */
public final class PushMeter {
    /**
     * One layer.
     *
     * @param id short, as the engine tells it
     * @param part that is there, 0 to 1; -1 where it goes on and nothing is known
     * @param bytes of the layer; 0 where unknown
     */
    public record Layer(String id, String status, double part, long bytes) {
        public boolean isDone() {
            return part >= 1;
        }
    }

    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /**
     * Takes the next line.
     *
     * @return what part of the layers is there, 0 to 1; -1 as long as none is known
     */
    public double add(PullProgress line) {
        // The last line is about the tag: "1: digest: sha256:… size: 527", and has no layer.
        if (!line.layer().isEmpty()) {
            layers.merge(line.layer(), layer(line), PushMeter::later);
        }
        return layers.values().stream()
                .mapToDouble(layer -> Math.max(0, layer.part()))
                .average()
                .orElse(-1);
    }

    private static Layer layer(PullProgress line) {
        return new Layer(line.layer(), line.status(), part(line), line.totalBytes());
    }

    private static double part(PullProgress line) {
        var status = line.status();
        if (status.equals("Pushed")
                || status.equals("Layer already exists")
                || status.startsWith("Mounted from")) {
            return 1;
        }
        return line.totalBytes() == 0
                ? -1
                : Math.min(1, (double) line.currentBytes() / line.totalBytes());
    }

    /** The line that ends a layer carries no size. */
    private static Layer later(Layer before, Layer now) {
        return now.bytes() == 0
                ? new Layer(now.id(), now.status(), now.part(), before.bytes())
                : now;
    }

    /** The layers in the order in which they were first told. */
    public List<Layer> layers() {
        return List.copyOf(layers.values());
    }
}
