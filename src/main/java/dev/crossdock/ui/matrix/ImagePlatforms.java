package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns which platforms an image has: from the engine what is here, from the registry what is
 * published. Belongs to the JavaFX thread.
 */
final class ImagePlatforms {
    private static final Tasks.Work NONE = () -> {};

    private final EngineSession session;
    private final Tasks tasks;
    private final Runnable changed;
    private Tasks.Work looking = NONE;
    private Tasks.Work asking = NONE;
    private @Nullable List<Platform> here;
    private @Nullable List<Platform> published;
    private @Nullable EngineFailure engineFailure;
    private @Nullable EngineFailure registryFailure;

    /**
     * @param changed called when something was learned
     */
    ImagePlatforms(EngineSession session, Tasks tasks, Runnable changed) {
        this.session = session;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Forgets the last image and learns about another one; about none if it is empty. */
    void of(String image) {
        asking.cancel();
        published = null;
        registryFailure = null;
        here = null;
        engineFailure = null;
        looking.cancel();
        if (!image.isEmpty()) {
            look(image);
            asking =
                    tasks.run(
                            () -> session.engine().registry().published(image),
                            this::answered,
                            failure -> {
                                registryFailure = failure;
                                changed.run();
                            });
        }
        changed.run();
    }

    /** Looks again for what is here of it. */
    void look(String image) {
        looking.cancel();
        looking =
                tasks.run(
                        () -> session.engine().images().localPlatforms(image),
                        found -> {
                            here = found;
                            changed.run();
                        },
                        failure -> {
                            engineFailure = failure;
                            changed.run();
                        });
    }

    private void answered(Published answer) {
        published = answer.platforms();
        changed.run();
    }

    /** What is known so far. */
    Set<Platform> all() {
        var all = new TreeSet<Platform>();
        all.addAll(here());
        if (published != null) {
            all.addAll(published);
        }
        return all;
    }

    List<Platform> here() {
        return here == null ? List.of() : here;
    }

    /** Whether an answer is still to come. */
    boolean asking() {
        return here == null && engineFailure == null
                || published == null && registryFailure == null;
    }

    /** Why there is nothing to choose from; null where there is something, or may be. */
    @Nullable EngineFailure failure() {
        return asking() || !all().isEmpty()
                ? null
                : engineFailure != null ? engineFailure : registryFailure;
    }

    /**
     * Why the registry's part is missing where the engine has some; null where nothing is missing.
     * An image that is not published is no failure: it was built here.
     */
    @Nullable EngineFailure missing() {
        return here().isEmpty() || registryFailure instanceof EngineFailure.NoSuchImage
                ? null
                : registryFailure;
    }
}
