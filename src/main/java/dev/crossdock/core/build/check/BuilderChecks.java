package dev.crossdock.core.build.check;

import java.nio.file.Path;
import java.util.List;

/** A builder's own check of a Dockerfile, as far as it has one. */
@FunctionalInterface
public interface BuilderChecks {

    /** A builder that has none. */
    BuilderChecks NONE = (dockerfile, request) -> List.of();

    /**
     * What it remarks on, in the file's order; empty where it has no such check, cannot be reached
     * or takes long, for nobody waits for it. Nothing is built.
     *
     * @throws InterruptedException if the thread was interrupted; nothing is left running
     */
    List<BuilderCheck> of(Path dockerfile, CheckRequest request) throws InterruptedException;
}
