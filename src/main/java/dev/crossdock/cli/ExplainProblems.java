package dev.crossdock.cli;

import dev.crossdock.cli.ExplainReport.ProblemBlock;
import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.preflight.Mistake;
import dev.crossdock.core.preflight.Preflight;
import dev.crossdock.core.preflight.RunProblem;
import dev.crossdock.core.preflight.Surroundings;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.SecretShapes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What would go wrong if a run were started on an engine now. Starts nothing of it. */
final class ExplainProblems {

    private final Engine engine;
    private final RunSpec spec;
    private final List<ProblemBlock> problems = new ArrayList<>();

    private ExplainProblems(Engine engine, RunSpec spec) {
        this.engine = engine;
        this.spec = spec;
    }

    static List<ProblemBlock> of(RunSpec spec, Engine engine) {
        var look = new ExplainProblems(engine, spec);
        var facts = look.facts();
        Preflight.problems(spec, facts)
                .forEach(
                        p ->
                                look.problems.add(
                                        new ProblemBlock(
                                                cause(p).id(), SecretShapes.hide(p.sentence()))));
        return look.problems;
    }

    private Preflight.Facts facts() {
        return Surroundings.look(
                engine,
                spec,
                published(),
                platform -> engine.probe().probe(platform).runs(),
                null,
                Path.of("").toAbsolutePath().toString());
    }

    private @Nullable Published published() {
        try {
            return engine.registry().published(spec.image());
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Cancelled) {
                throw e;
            }
            if (e.failure() instanceof EngineFailure.NoSuchImage
                    && engine.images().localPlatforms(spec.image()).isEmpty()) {
                problems.add(new ProblemBlock(Cause.IMAGE_NOT_FOUND.id(), e.failure().sentence()));
            }
            return null;
        }
    }

    private static Cause cause(RunProblem problem) {
        return switch (problem) {
            case RunProblem.NameTaken p -> Cause.NAME_IN_USE;
            case RunProblem.PortTaken p -> Cause.PORT_IN_USE;
            case RunProblem.PortOnHost p -> Cause.PORT_IN_USE;
            case RunProblem.PortTwice p -> Cause.PORT_IN_USE;
            case RunProblem.NotPublished p -> Cause.PLATFORM_NOT_PUBLISHED;
            case RunProblem.CannotRun p -> Cause.EMULATOR_MISSING;
            case RunProblem.VariableMissing p -> Cause.ENV_MISSING;
            case RunProblem.ValueOpen p -> Cause.ENV_MISSING;
            case RunProblem.SourceMissing p -> Cause.BIND_SOURCE_MISSING;
            case RunProblem.SourceUnknown p -> Cause.BIND_SOURCE_MISSING;
            case RunProblem.MemoryBeyond p -> Cause.OUT_OF_MEMORY_ENGINE;
            case RunProblem.NoTerminal p -> Cause.SHELL_WITHOUT_TERMINAL;
            case RunProblem.NetworkMissing p -> Cause.ENGINE_REFUSED;
            case RunProblem.ContainerMissing p -> Cause.ENGINE_REFUSED;
            case RunProblem.ContainerStopped p -> Cause.ENGINE_REFUSED;
            case RunProblem.FileMissing p -> Cause.CONFIG_FILE_MISSING;
            case RunProblem.Refused p ->
                    p.mistake() == Mistake.FOLDER_RELATIVE
                            ? Cause.WORKDIR_UNUSABLE
                            : Cause.ENGINE_REFUSED;
        };
    }
}
