package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Tasks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long earlier builds took, so that the next one can say how long is left; also those of
 * earlier runs of the app. Used on the JavaFX thread.
 */
final class BuildMemory {

    private static final String FILE = "build-times";

    /** More than anybody has Dockerfiles at hand; the oldest go. */
    private static final int MOST = 500;

    private final Map<String, Duration> took = new LinkedHashMap<>();
    private final Keeper keeper;
    private final Tasks tasks;
    private boolean known;

    BuildMemory(Keeper keeper, Tasks tasks) {
        this.keeper = keeper;
        this.tasks = tasks;
        tasks.run(() -> keeper.load(FILE), this::loaded, failure -> {});
    }

    /** What ended before that was read is newer. */
    private void loaded(List<String> lines) {
        var newer = new LinkedHashMap<>(took);
        took.clear();
        for (var line : lines) {
            int end = line.indexOf('\t');
            if (end > 0 && line.substring(0, end).matches("\\d{1,12}")) {
                var millis = Long.parseLong(line.substring(0, end));
                took.put(line.substring(end + 1), Duration.ofMillis(millis));
            }
        }
        took.putAll(newer);
        known = true;
        if (!newer.isEmpty()) {
            store();
        }
    }

    /** What the last build of the same file for the same platforms took. */
    Optional<Duration> lastOf(BuildRequest request) {
        return Optional.ofNullable(took.get(kind(request)));
    }

    void remember(BuildRequest request, Duration duration) {
        var kind = kind(request);
        took.remove(kind);
        took.put(kind, duration);
        if (took.size() > MOST) {
            took.remove(took.keySet().iterator().next());
        }
        if (known) {
            store();
        }
    }

    private void store() {
        var lines =
                took.entrySet().stream()
                        .map(entry -> entry.getValue().toMillis() + "\t" + entry.getKey())
                        .toList();
        tasks.run(
                () -> {
                    keeper.store(FILE, lines);
                    return lines;
                },
                done -> {},
                failure -> {});
    }

    /** Builds that are alike for this purpose have the same one; a line of text. */
    private static String kind(BuildRequest request) {
        var platforms =
                request.platforms().stream()
                        .map(Platform::toString)
                        .sorted()
                        .collect(Collectors.joining(","));
        var target = request.target() == null ? "" : request.target();
        return String.join("\t", platforms, target, request.dockerfile().toString())
                .replaceAll("\\R", " ");
    }
}
