package dev.crossdock.core.build;

import java.util.function.Consumer;

/** Builds images for one or several platforms. */
public interface Builder {

    /**
     * Builds and waits for the end. Interrupting the thread ends the build, which is then {@link
     * BuildResult.Cancelled}.
     *
     * @param sink told of every step as it goes, on the calling thread or another, never on two at
     *     once
     */
    BuildResult build(BuildRequest request, Consumer<BuildEvent> sink);
}
