package dev.crossdock.ui.fx;

import dev.crossdock.core.engine.EngineFailure;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does blocking work off the JavaFX thread and brings its outcome back onto it. */
public interface Tasks {

    /**
     * Starts work on a thread of its own.
     *
     * @param work may block; interrupted when cancelled
     * @param done gets the result, on the JavaFX thread; not called once cancelled
     * @param failed gets what went wrong, on the JavaFX thread; not called once cancelled
     */
    <T> Work run(Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed);

    /** Puts something onto the JavaFX thread; at once if called there. */
    void onFxThread(Runnable action);

    /** Work under way. */
    interface Work {
        /** Interrupts it; neither callback is called any more. Harmless when it has ended. */
        void cancel();
    }
}
