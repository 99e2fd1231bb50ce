package dev.crossdock.core.build;

import java.util.List;
import java.util.function.Consumer;

/** Builds images for one or several platforms. */
public interface Builder {

    /**
     * Builds and waits for the end. Interrupting the thread ends the build, which is then {@link
     * BuildResult.Cancelled}, and leaves no file and no process.
     *
     * @param way how it is brought about
     * @param sink told of every step as it goes, on the calling thread or another, never on two at
     *     once
     */
    BuildResult build(BuildRequest request, BuildWay way, Consumer<BuildEvent> sink);

    /**
     * The builders that there are; empty where the docker command or its buildx plugin is missing,
     * or is too old to tell them.
     */
    List<BuilderInfo> all();
}
