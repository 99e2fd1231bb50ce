package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;

import java.util.Map;

/** Finds out why a container stopped. */
@FunctionalInterface
public interface Examiner {

    /**
     * Looks at a container; blocks.
     *
     * @param known what is known of the engine's platforms
     * @throws dev.crossdock.core.engine.EngineException if there is no such container, or the
     *     engine went away
     */
    Autopsy examine(Engine engine, Map<Platform, PlatformSupport> known, String container);

    /** The one that works by the rules. */
    static Examiner byRules() {
        return (engine, known, container) ->
                new Diagnosis(engine, p -> known.getOrDefault(p, PlatformSupport.notProbed(p)))
                        .of(container);
    }
}
