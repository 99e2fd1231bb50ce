package dev.crossdock.ui;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.fx.Tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The twin of the window's tasks that does everything at once, on the calling thread, or when told.
 */
public final class SameThreadTasks implements Tasks {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    /** From now on work waits for {@link #release}. */
    public void hold() {
        holding = true;
    }

    /** Does the work that waits, oldest first. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    @Override
    public <T> Work run(
            Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
        Runnable all = () -> perform(work, done, failed);
        if (!holding) {
            all.run();
            return () -> {};
        }
        held.add(all);
        return () -> held.remove(all);
    }

    private static <T> void perform(
            Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
        T result;
        try {
            result = work.call();
        } catch (EngineException e) {
            failed.accept(e.failure());
            return;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        done.accept(result);
    }

    @Override
    public void onFxThread(Runnable action) {
        action.run();
    }
}
