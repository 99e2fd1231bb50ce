package dev.crossdock.ui.builds;

import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.check.BaseCheck;
import dev.crossdock.core.build.check.BuildMachine;
import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.build.check.EngineMachine;
import dev.crossdock.core.build.check.RegistryBases;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.fx.EngineSession;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks with the window's engine: its registry access, its images, its emulators. */
public final class EngineChecker implements Checker {

    private final EngineSession session;
    private final Builders builders;
    private @Nullable Engine surveyed;
    private @Nullable PlatformSurvey survey;

    /**
     * @param builders whose own checks are asked too
     */
    public EngineChecker(EngineSession session, Builders builders) {
        this.session = session;
        this.builders = builders;
    }

    @Override
    public List<BuilderCheck> builderChecks(Path file, CheckRequest request)
            throws InterruptedException {
        return builders.checksOn(session.engine().address()).of(file, request);
    }

    @Override
    public CheckReport check(byte[] file, CheckRequest request, Map<Platform, RunsHow> known) {
        var engine = session.engine();
        var machine = new EngineMachine(engine.info().platform(), survey(engine));
        return new BaseCheck(
                        new RegistryBases(engine.registry(), engine.images()),
                        new Informed(machine, known))
                .check(file, request);
    }

    /** One for all checks on an engine: each try starts a process. */
    private synchronized PlatformSurvey survey(Engine engine) {
        var kept = survey;
        if (kept == null || engine != surveyed) {
            kept = new PlatformSurvey(engine.probe());
            survey = kept;
            surveyed = engine;
        }
        return kept;
    }

    /** Tries only what nobody has tried yet. */
    private record Informed(BuildMachine machine, Map<Platform, RunsHow> known)
            implements BuildMachine {

        @Override
        public Platform platform() {
            return machine.platform();
        }

        @Override
        public Map<Platform, RunsHow> runs(Collection<Platform> platforms) {
            var runs = new HashMap<Platform, RunsHow>();
            platforms.stream()
                    .filter(known::containsKey)
                    .forEach(platform -> runs.put(platform, known.get(platform)));
            List<Platform> rest =
                    platforms.stream().filter(one -> !known.containsKey(one)).toList();
            if (!rest.isEmpty()) {
                runs.putAll(machine.runs(rest));
            }
            return runs;
        }
    }
}
