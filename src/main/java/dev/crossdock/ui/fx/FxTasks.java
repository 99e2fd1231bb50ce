package dev.crossdock.ui.fx;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Virtual threads for the work, {@link Platform#runLater} for the way back. */
public final class FxTasks implements Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);

    /** Causes may go round. */
    private static final int MOST_CAUSES = 50;

    @Override
    public <T> Work run(
            Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
        var cancelled = new AtomicBoolean();
        var thread =
                Thread.ofVirtual()
                        .name("crossdock-task")
                        .start(
                                () ->
                                        perform(
                                                work,
                                                back(cancelled, done),
                                                back(cancelled, failed),
                                                cancelled));
        return () -> {
            cancelled.set(true);
            thread.interrupt();
        };
    }

    @Override
    public void onFxThread(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    private static <T> Consumer<T> back(AtomicBoolean cancelled, Consumer<? super T> then) {
        return value ->
                Platform.runLater(
                        () -> {
                            if (!cancelled.get()) {
                                then.accept(value);
                            }
                        });
    }

    private static <T> void perform(
            Callable<T> work,
            Consumer<T> done,
            Consumer<EngineFailure> failed,
            AtomicBoolean cancelled) {
        try {
            done.accept(work.call());
        } catch (EngineException e) {
            failed.accept(e.failure());
        } catch (InterruptedException e) {
            failed.accept(new EngineFailure.Cancelled());
        } catch (Throwable e) {
            if (!cancelled.get()) { // or it may well be of the interrupt
                tell(e);
            }
            failed.accept(new EngineFailure.Refused(0, String.valueOf(e.getMessage())));
        }
    }

    /**
     * What the file system or the network does not do is not foreseen everywhere, and no mistake of
     * the program. Anything else goes where uncaught errors of this thread go.
     */
    private static void tell(Throwable e) {
        if (isOfTheOutside(e)) {
            LOG.warn("A task failed", e);
        } else {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private static boolean isOfTheOutside(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(IOException.class::isInstance);
    }
}
