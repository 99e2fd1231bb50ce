package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What would become of images if they were deleted together, before anybody is asked to do it. */
record Deletion(List<Line> lines) {
    /** What an engine does with one of them. */
    enum Fate {
        /** The image goes, with all that is here of it. */
        GOES,
        /** Only this name goes, as the image has another one that stays. */
        NAME_ONLY,
        /** Stopped containers were made from it: it goes by force only, and they stay. */
        HELD,
        /** A container made from it runs. */
        BLOCKED
    }

    /**
     * One name, or one image without a name.
     *
     * @param users the containers made from it, under whatever name; those that run first
     * @param keptAs another name that stays; empty for none
     * @param bytes that go with it, at the most: layers may be shared with other images
     */
    record Line(ImageRow row, Fate fate, List<ContainerSummary> users, String keptAs, long bytes) {
        boolean goes(boolean alsoHeld) {
            return switch (fate) {
                case GOES, NAME_ONLY -> true;
                case HELD -> alsoHeld;
                case BLOCKED -> false;
            };
        }

        List<String> userNames() {
            return users.stream().map(ContainerSummary::name).toList();
        }
    }

    Deletion {
        lines = List.copyOf(lines);
    }

    /**
     * Looks at what hangs together.
     *
     * @param chosen those to go
     * @param all of the engine, as an image may have names that stay
     */
    static Deletion of(List<ImageRow> chosen, List<ImageRow> all) {
        Map<String, List<ImageRow>> names =
                all.stream().collect(Collectors.groupingBy(row -> row.image().id()));
        var going = Set.copyOf(chosen);
        return new Deletion(
                chosen.stream()
                        .map(
                                row ->
                                        line(
                                                row,
                                                names.getOrDefault(row.image().id(), List.of()),
                                                going))
                        .toList());
    }

    private static Line line(ImageRow row, List<ImageRow> names, Set<ImageRow> going) {
        var stays = names.stream().filter(name -> !going.contains(name)).map(ImageRow::text);
        var keptAs = stays.sorted().findFirst().orElse("");
        if (!keptAs.isEmpty()) {
            return new Line(row, Fate.NAME_ONLY, List.of(), keptAs, 0);
        }
        var users =
                names.stream()
                        .flatMap(name -> name.useProperty().get().containers().stream())
                        .distinct()
                        .sorted((a, b) -> Boolean.compare(holds(b), holds(a)))
                        .toList();
        var fate =
                users.isEmpty()
                        ? Fate.GOES
                        : users.stream().anyMatch(Deletion::holds) ? Fate.BLOCKED : Fate.HELD;
        return new Line(row, fate, users, "", row.image().bytes());
    }

    /** Whether not even force takes its image away. */
    private static boolean holds(ContainerSummary container) {
        var status = container.status();
        return status.isRunning() || status == ContainerStatus.RESTARTING;
    }

    /** Those that would go. */
    List<Line> going(boolean alsoHeld) {
        return lines.stream().filter(line -> line.goes(alsoHeld)).toList();
    }

    boolean has(Fate fate) {
        return lines.stream().anyMatch(line -> line.fate() == fate);
    }

    /** What would be freed at the most; an image with several names counts once. */
    long bytes(boolean alsoHeld) {
        Map<String, Long> each = new HashMap<>();
        going(alsoHeld).forEach(line -> each.put(line.row().image().id(), line.bytes()));
        return each.values().stream().mapToLong(Long::longValue).sum();
    }
}
