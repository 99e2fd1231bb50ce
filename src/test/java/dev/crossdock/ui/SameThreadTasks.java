package dev.crossdock.ui;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.fx.Tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The twin of the window's tasks that does everything at once, on the calling thread. */
public final class SameThreadTasks implements Tasks {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    /** From now on work is done and its outcome waits for {@link #release}: a slow way back. */
    public void hold() {
        holding = true;
    }

    /** Tells the outcomes that wait, oldest first, and those of work that they lead to. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    @Override
    public <T> Work run(
            Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
        var outcome = perform(work, done, failed);
        if (!holding) {
            outcome.run();
            return () -> {};
        }
        held.add(outcome);
        return () -> held.remove(outcome);
    }

    private static <T> Runnable perform(
            Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
        try {
            var result = work.call();
            return () -> done.accept(result);
        } catch (EngineException e) {
            return () -> failed.accept(e.failure());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onFxThread(Runnable action) {
        action.run();
    }
}
