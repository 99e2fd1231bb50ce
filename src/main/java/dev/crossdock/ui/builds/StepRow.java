package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.LaneStep;
import dev.crossdock.core.build.StepName;
import dev.crossdock.core.platform.Platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same step of every lane, so that times compare across platforms.
 *
 * @param step as the first platform has it: BuildKit fills {@code TARGETPLATFORM} in
 * @param cells by platform; a lane that has not come to the step has none
 */
record StepRow(StepName step, Map<Platform, LaneStep> cells) {

    String stage() {
        return step.stage();
    }

    int number() {
        return step.number();
    }

    String instruction() {
        return step.instruction();
    }

    /** The rows of a build, in the Dockerfile's order. */
    static List<StepRow> of(BuildProgress progress, List<Platform> platforms) {
        var rows = new LinkedHashMap<String, StepRow>();
        for (var platform : platforms) {
            for (var step : progress.lane(platform)) {
                var name = step.name();
                rows.computeIfAbsent(
                                name.stage() + " " + name.number(),
                                key -> new StepRow(name, new LinkedHashMap<>()))
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
}
