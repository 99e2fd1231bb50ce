package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

import java.util.List;
import java.util.Map;

/**
 * What the check found.
 *
 * @param stages the stages in the file's order, then the images that files are taken from
 * @param findings in the file's order
 * @param buildable the asked platforms for which every base is there and everything can run
 * @param outcomes what becomes of each asked platform's build
 */
public record CheckReport(
        List<Platform> platforms,
        List<CheckedStage> stages,
        List<Finding> findings,
        List<Platform> buildable,
        Map<Platform, Outcome> outcomes) {

    /** Whether there is no error. */
    public boolean ok() {
        return findings.stream().noneMatch(Finding::error);
    }
}
