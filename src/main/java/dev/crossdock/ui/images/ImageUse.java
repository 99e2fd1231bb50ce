package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;

import java.util.List;

/** The containers that were made from an image. */
record ImageUse(List<ContainerSummary> containers) implements Comparable<ImageUse> {
    static final ImageUse NONE = new ImageUse(List.of());

    ImageUse {
        containers = List.copyOf(containers);
    }

    List<ContainerSummary> running() {
        return containers.stream().filter(c -> c.status().isRunning()).toList();
    }

    List<ContainerSummary> restarting() {
        return containers.stream().filter(c -> c.status() == ContainerStatus.RESTARTING).toList();
    }

    /** Those that run, then the number of all. */
    @Override
    public int compareTo(ImageUse other) {
        int byRunning = Integer.compare(running().size(), other.running().size());
        return byRunning != 0
                ? byRunning
                : Integer.compare(containers.size(), other.containers.size());
    }
}
