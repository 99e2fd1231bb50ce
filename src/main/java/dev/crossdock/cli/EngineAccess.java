package dev.crossdock.cli;

import dev.crossdock.core.engine.CallThreads;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Gives a command its engine, and takes it away when its time is up. */
final class EngineAccess {

    /** Long enough to remove what a cancelled probe has started, short enough to be no waiting. */
    private static final Duration TIDY_UP = Duration.ofSeconds(3);

    private final Function<@Nullable String, EngineFinder> finders;
    private final CommonOptions options;

    EngineAccess(Function<@Nullable String, EngineFinder> finders, CommonOptions options) {
        this.finders = finders;
        this.options = options;
    }

    /**
     * Does some work with the engine that the options name, else with the first that answers.
     *
     * @return what the work answered, a command's exit status
     * @throws EngineException also if it took longer than {@code --timeout} allows
     */
    int with(ToIntFunction<Engine> work) {
        return inTime(
                () -> {
                    try (var engine = finders.apply(options.host).openFirst()) {
                        return work.applyAsInt(engine);
                    }
                });
    }

    /**
     * Does some work that an engine helps with: with the one that the options name, else with the
     * first that answers, else with none.
     *
     * @return what the work answered, a command's exit status
     * @throws EngineException if the engine that was named does not answer, or it took too long
     */
    int withOrWithout(ToIntFunction<@Nullable Engine> work) {
        return inTime(
                () -> {
                    try (var engine = openIfAny()) {
                        return work.applyAsInt(engine);
                    }
                });
    }

    private @Nullable Engine openIfAny() {
        try {
            return finders.apply(options.host).openFirst();
        } catch (EngineException e) {
            boolean none =
                    e.failure() instanceof EngineFailure.NoEngine
                            || e.failure() instanceof EngineFailure.Unreachable;
            if (none && options.host == null) {
                return null;
            }
            throw e;
        }
    }

    /** An interrupt from the keyboard cancels the work too, so that it leaves nothing behind. */
    private int inTime(Callable<Integer> work) {
        var task = new FutureTask<>(work);
        var worker = CallThreads.of(task);
        var onInterrupt = Thread.ofPlatform().unstarted(() -> cancel(worker));
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        worker.start();
        try {
            return options.timeout == null
                    ? task.get()
                    : task.get((long) (options.timeout * 1000), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            cancel(worker);
            throw new EngineException(new EngineFailure.TimedOut("--timeout"), e);
        } catch (InterruptedException e) {
            cancel(worker);
            throw new EngineException(new EngineFailure.Cancelled(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } finally {
            forget(onInterrupt);
        }
    }

    private static void cancel(Thread worker) {
        worker.interrupt();
        try {
            worker.join(TIDY_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending, so the hook runs already
        }
    }
}
