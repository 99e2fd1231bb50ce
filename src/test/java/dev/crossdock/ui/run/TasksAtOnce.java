package dev.crossdock.ui.run;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.fx.Tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does work at once on the calling thread, or, held, when it is let go. */
final class TasksAtOnce implements Tasks {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    void hold() {
        held = true;
    }

    void letGo() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @Override
    public <T> Work run(
            Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
        Runnable all = () -> perform(work, done, failed);
        if (held) {
            waiting.add(all);
        } else {
            all.run();
        }
        return () -> waiting.remove(all);
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
