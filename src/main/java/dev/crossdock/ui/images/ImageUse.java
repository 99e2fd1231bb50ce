package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.ImageSummary;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The containers that were made from an image. */
record ImageUse(List<ContainerSummary> containers) implements Comparable<ImageUse> {
    static final ImageUse NONE = new ImageUse(List.of());

    /** What an engine writes for a container whose image has lost the name that was asked for. */
    private static final Pattern ID = Pattern.compile("(?:sha256:)?([0-9a-f]{12,64})");

    /**
     * Those that name the image, and those that name its id.
     *
     * @param byId containers that {@link #namesAnId}
     */
    static ImageUse of(
            ImageSummary image, List<ContainerSummary> byName, List<ContainerSummary> byId) {
        var more = byId.stream().filter(container -> isId(container.image(), image.id()));
        return new ImageUse(Stream.concat(byName.stream(), more).distinct().toList());
    }

    static boolean namesAnId(ContainerSummary container) {
        return ID.matcher(container.image()).matches();
    }

    private static boolean isId(String text, String id) {
        var digits = ID.matcher(text);
        return digits.matches() && id.startsWith("sha256:" + digits.group(1));
    }

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
