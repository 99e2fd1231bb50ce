package dev.crossdock.core.build;

import dev.crossdock.core.build.check.BuilderChecks;
import dev.crossdock.core.engine.EngineAddress;

/** Finds the builder that belongs to an engine. */
@FunctionalInterface
public interface Builders {

    /** Builds on that engine; whether it can be reached shows when it builds. */
    Builder on(EngineAddress engine);

    /** The same builder's own checks. */
    default BuilderChecks checksOn(EngineAddress engine) {
        return BuilderChecks.NONE;
    }

    /** The machines of that engine's builders. */
    default BuilderMachines machinesOn(EngineAddress engine) {
        return BuilderMachines.NONE;
    }
}
