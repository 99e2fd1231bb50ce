package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.Disk;
import dev.crossdock.core.engine.Disk.Part;

import javafx.scene.layout.Region;

import java.util.EnumMap;
import java.util.Map;

/** One bar of all parts, each as long as its share. */
final class ShareBar extends Region {
    private static final double HEIGHT = 8;
    private static final double GAP = 2;

    /** So that a small part is seen at all. */
    private static final double LEAST = 3;

    private final Map<Part, Region> parts = new EnumMap<>(Part.class);
    private Disk.Use use = new Disk.Use(Map.of());

    ShareBar() {
        for (var part : Part.values()) {
            var region = new Region();
            region.getStyleClass().addAll("disk-part", styleClass(part));
            region.setManaged(false);
            parts.put(part, region);
            getChildren().add(region);
        }
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** The class of a part's colour. */
    static String styleClass(Part part) {
        return switch (part) {
            case IMAGES -> "disk-images";
            case CONTAINERS -> "disk-containers";
            case VOLUMES -> "disk-volumes";
            case BUILD_CACHE -> "disk-cache";
        };
    }

    void show(Disk.Use now) {
        use = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        long shown = parts.keySet().stream().filter(part -> use.of(part).bytes() > 0).count();
        double room = getWidth() - GAP * Math.max(0, shown - 1) - LEAST * shown;
        double x = 0;
        for (var entry : parts.entrySet()) {
            long bytes = use.of(entry.getKey()).bytes();
            entry.getValue().setVisible(bytes > 0);
            if (bytes > 0) {
                double width = LEAST + Math.max(0, room) * bytes / use.bytes();
                entry.getValue().resizeRelocate(x, 0, width, HEIGHT);
                x += width + GAP;
            }
        }
    }
}
