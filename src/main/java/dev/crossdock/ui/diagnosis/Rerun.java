package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PullProgress;
import dev.crossdock.core.run.RunSpec;

import java.util.function.Consumer;

/** Makes a container and starts it, with a pull where its image is not here. Blocks. */
final class Rerun {
    private final Engine engine;
    private final Consumer<PullProgress> progress;

    Rerun(Engine engine, Consumer<PullProgress> progress) {
        this.engine = engine;
        this.progress = progress;
    }

    /**
     * What became of it.
     *
     * @param started false where the runtime refused: the container is there and tells why
     */
    record Outcome(String id, boolean started) {}

    /**
     * @throws EngineException if none was made, or it lacks something outside of it, such as a free
     *     port; none is left then
     */
    Outcome run(RunSpec spec) {
        var id = create(spec);
        try {
            engine.containers().start(id);
            return new Outcome(id, true);
        } catch (EngineException e) {
            if (!(e.failure() instanceof EngineFailure.NotStarted)) {
                engine.containers().remove(id);
                throw e;
            }
            return new Outcome(id, false);
        }
    }

    private String create(RunSpec spec) {
        try {
            return engine.containers().create(spec).id();
        } catch (EngineException e) {
            if (!(e.failure() instanceof EngineFailure.NoSuchImage
                    || e.failure() instanceof EngineFailure.OtherPlatformCached)) {
                throw e;
            }
        }
        engine.images().pull(spec.image(), spec.platform(), progress);
        return engine.containers().create(spec).id();
    }
}
