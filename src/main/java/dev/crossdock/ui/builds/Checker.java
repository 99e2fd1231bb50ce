package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.build.check.UnknownTargetException;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Checks the bases of a Dockerfile. Blocks; ends early when interrupted. */
@FunctionalInterface
public interface Checker {

    /**
     * @param file its content
     * @param known how platforms run here, as far as that was tried
     * @throws EngineException if there is no engine now, or it was cancelled
     * @throws UnknownTargetException if the file has no such stage
     */
    CheckReport check(byte[] file, CheckRequest request, Map<Platform, RunsHow> known);

    /**
     * What the builder's own check says of a file; empty where it has none.
     *
     * @throws EngineException if there is no engine now
     * @throws InterruptedException when cancelled
     */
    default List<BuilderCheck> builderChecks(Path file, CheckRequest request)
            throws InterruptedException {
        return List.of();
    }
}
