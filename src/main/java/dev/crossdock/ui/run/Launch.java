package dev.crossdock.ui.run;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Runs an image: pulls it where it is not here, makes the container, starts it. Blocks. */
final class Launch {
    private final Engine engine;
    private final RunSpec spec;
    private final PullTotals totals;
    private final Consumer<Progress> progress;

    /** How far it is. */
    sealed interface Progress {

        record Pulling(PullTotals.Sum sum) implements Progress {}

        record Creating() implements Progress {}

        record Starting() implements Progress {}
    }

    /** How it ended. */
    sealed interface Outcome {

        /**
         * It runs.
         *
         * @param warnings what the engine had to say
         */
        record Started(String id, List<String> warnings) implements Outcome {}

        /**
         * It does not.
         *
         * @param at the step that failed
         * @param container the one that was made and would not start; null where none is left
         */
        record Failed(LaunchStep at, EngineFailure failure, @Nullable String container)
                implements Outcome {}
    }

    /**
     * @param expected how many bytes are to be downloaded; -1 where that is not known
     * @param progress called on the thread that runs it
     */
    Launch(Engine engine, RunSpec spec, long expected, Consumer<Progress> progress) {
        this.engine = engine;
        this.spec = spec;
        this.totals = new PullTotals(expected);
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @param leftover a container of an earlier try, to be removed first; null for none
     */
    Outcome run(@Nullable String leftover) {
        if (leftover != null) {
            removeQuietly(leftover);
        }
        try {
            if (!isHere()) {
                pull();
            }
        } catch (EngineException e) {
            return new Outcome.Failed(LaunchStep.PULL, e.failure(), null);
        }
        return create();
    }

    private boolean isHere() {
        var local = engine.images().localPlatforms(spec.image());
        return spec.platform() == null ? !local.isEmpty() : local.contains(spec.platform());
    }

    private void pull() {
        progress.accept(new Progress.Pulling(totals.sum()));
        engine.images()
                .pull(
                        spec.image(),
                        spec.platform(),
                        line -> {
                            totals.add(line);
                            progress.accept(new Progress.Pulling(totals.sum()));
                        });
        if (Thread.currentThread().isInterrupted()) {
            throw new EngineException(new EngineFailure.Cancelled());
        }
    }

    private Outcome create() {
        progress.accept(new Progress.Creating());
        try {
            var made = engine.containers().create(spec);
            return start(made.id(), made.warnings());
        } catch (EngineException e) {
            return new Outcome.Failed(LaunchStep.CREATE, e.failure(), null);
        }
    }

    private Outcome start(String id, List<String> warnings) {
        progress.accept(new Progress.Starting());
        try {
            engine.containers().start(id);
            return new Outcome.Started(id, warnings);
        } catch (EngineException e) {
            return new Outcome.Failed(LaunchStep.START, e.failure(), left(id, e.failure()));
        }
    }

    /** One that only lacks a free port has nothing in it that could be looked into. */
    private @Nullable String left(String id, EngineFailure failure) {
        if (failure instanceof EngineFailure.PortInUse) {
            removeQuietly(id);
            return null;
        }
        return id;
    }

    private void removeQuietly(String id) {
        try {
            engine.containers().remove(id);
        } catch (EngineException e) {
            // It is gone already, or the next step says what is wrong.
        }
    }
}
