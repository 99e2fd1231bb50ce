package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.BuildProgress.LaneStep;
import dev.crossdock.core.platform.Platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same step of every lane, so that times compare across platforms.
 *
 * @param instruction as the first platform has it: BuildKit fills {@code TARGETPLATFORM} in
 * @param cells by platform; a lane that has not come to the step has none
 */
record StepRow(String stage, int number, String instruction, Map<Platform, LaneStep> cells) {

    /** The rows of a build, in the Dockerfile's order. */
    static List<StepRow> of(BuildProgress progress, List<Platform> platforms) {
        var rows = new LinkedHashMap<String, StepRow>();
        for (var platform : platforms) {
            for (var step : progress.lane(platform)) {
                var name = step.name();
                rows.computeIfAbsent(
                                name.stage() + " " + name.number(),
                                key ->
                                        new StepRow(
                                                name.stage(),
                                                name.number(),
                                                name.instruction(),
                                                new LinkedHashMap<>()))
                        .cells()
                        .put(platform, step);
            }
        }
        var sorted = new ArrayList<>(rows.values());
        sorted.sort(
                (a, b) ->
                        a.stage().equals(b.stage())
                                ? Integer.compare(a.number(), b.number())
                                : a.stage().compareTo(b.stage()));
        return sorted;
    }

    /** How long a step has taken, up to now where it still runs. */
    static Optional<Duration> took(LaneStep step, Instant now) {
        return step.started().map(begun -> Duration.between(begun, step.completed().orElse(now)));
    }
}
