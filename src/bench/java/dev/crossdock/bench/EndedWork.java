package dev.crossdock.bench;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.fx.Tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Remembers when the work ends that was begun last, also where it is cancelled. */
final class EndedWork implements Tasks {
    private final Tasks tasks;
    private volatile CompletableFuture<Long> last = CompletableFuture.completedFuture(0L);

    EndedWork(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The end of the work begun last, by {@link System#nanoTime}. */
    CompletableFuture<Long> last() {
        return last;
    }

    @Override
    public <T> Work run(
            Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
        var ended = new CompletableFuture<Long>();
        last = ended;
        return tasks.run(
                () -> {
                    try {
                        return work.call();
                    } finally {
                        ended.complete(System.nanoTime());
                    }
                },
                done,
                failed);
    }

    @Override
    public void onFxThread(Runnable action) {
        tasks.onFxThread(action);
    }
}
