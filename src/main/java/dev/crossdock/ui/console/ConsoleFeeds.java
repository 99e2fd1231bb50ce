package dev.crossdock.ui.console;

import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.log.LogFeed;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

/**
 * Brings the logs of some containers into one store and goes on when the engine came back. Whoever
 * calls a feed may wait until lines that were held are in the store, which is nothing for the
 * JavaFX thread: there everything is only handed on.
 */
final class ConsoleFeeds {

    private final EngineSession session;
    private final Tasks tasks;
    private final BiConsumer<ConsoleSource, EngineFailure> failed;
    private final List<ConsoleSource> sources;
    private final List<LogFeed> feeds = new ArrayList<>();
    private final List<Tasks.Work> works = new ArrayList<>();
    private final BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
    private Tasks.@Nullable Work telling;
    private Subscription subscriptions = Subscription.EMPTY;

    /**
     * @param failed gets why a log cannot be read, on the JavaFX thread
     */
    ConsoleFeeds(
            EngineSession session,
            Tasks tasks,
            List<ConsoleSource> sources,
            LogStore store,
            BiConsumer<ConsoleSource, EngineFailure> failed) {
        this.session = session;
        this.tasks = tasks;
        this.sources = List.copyOf(sources);
        this.failed = failed;
        sources.forEach(source -> feeds.add(new LogFeed(source.id(), store)));
    }

    /** Whose logs they are; the how-manieth is the index of the store's source. */
    List<ConsoleSource> sources() {
        return sources;
    }

    /**
     * Reads from now on.
     *
     * @param began called each time that the reading begins
     */
    void start(Runnable began) {
        telling = tasks.run(this::tell, done -> {}, why -> {});
        subscriptions =
                Subscription.combine(
                        session.onEvent(events::add),
                        session.onConnected(
                                engine -> {
                                    began.run();
                                    stream();
                                }));
    }

    /** Reads no more. */
    void close() {
        subscriptions.unsubscribe();
        stop();
        if (telling != null) {
            telling.cancel();
        }
        feeds.forEach(LogFeed::close);
    }

    /** Tells the feeds what happens, in that order, until it is interrupted. */
    private Object tell() throws InterruptedException {
        while (true) {
            var event = events.take();
            feeds.forEach(feed -> feed.event(event));
        }
    }

    private void stream() {
        stop();
        var prepared = new FutureTask<>(() -> feeds.forEach(LogFeed::prepare), null);
        for (int i = 0; i < feeds.size(); i++) {
            var feed = feeds.get(i);
            var source = sources.get(i);
            works.add(
                    tasks.run(
                            () -> {
                                prepared.run(); // by the first of them; the others wait for it
                                prepared.get();
                                feed.run(session.engine());
                                return feed;
                            },
                            done -> {},
                            why -> failed.accept(source, why)));
        }
    }

    private void stop() {
        works.forEach(Tasks.Work::cancel);
        works.clear();
    }
}
