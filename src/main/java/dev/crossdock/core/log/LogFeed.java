package dev.crossdock.core.log;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.LogRequest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * Brings the log of one container into a store, from its beginning, follows it, and goes on when
 * the container is started again or the engine came back: no line is lost and none comes twice. Its
 * starts and ends become marks.
 */
public final class LogFeed {

    /** After so long without a line, all that was printed before has come. */
    private static final Duration QUIET = Duration.ofMillis(250);

    private final String container;
    private final LogSource source;
    private final RunMarks marks;
    private final Semaphore starts = new Semaphore(0);
    private @Nullable LineAssembler assembler;

    /**
     * Whether lines are coming, or are about to: a start was told of, and its lines may all be
     * there before they are asked for. A mark of that run must wait for them.
     */
    private boolean expecting = true;

    /** How many came; only one thread counts them. */
    private volatile long frames;

    /**
     * @param container its whole id, as events tell it
     */
    public LogFeed(String container, LogStore store) {
        this.container = container;
        this.source = store.source();
        this.marks = new RunMarks(source);
    }

    /**
     * It will run soon: the lines of others in the same store wait for those that it brings. To be
     * called of all that begin together, before the first of them runs.
     */
    public void prepare() {
        source.fallsBehind();
    }

    /**
     * Delivers until the thread is interrupted. May be called again after it failed, with the same
     * or another connection to the engine.
     *
     * @throws dev.crossdock.core.engine.EngineException when the engine goes away, or the container
     */
    public void run(Engine engine) throws InterruptedException {
        source.fallsBehind();
        try {
            follow(engine);
        } finally {
            marks.interrupted();
            source.caughtUp();
        }
    }

    private void follow(Engine engine) throws InterruptedException {
        var details = engine.containers().inspect(container);
        if (assembler == null) {
            assembler = new LineAssembler(source, true, !details.spec().tty());
        } else {
            source.mark(new LogMark.Reconnected(Instant.now()));
        }
        marks.history(engine.pastEvents(container, marks.since()), details.state());
        while (true) {
            starts.drainPermits();
            stream(engine, assembler);
            starts.acquire();
        }
    }

    /** Tells of what happened in the engine; to be called for every event from now on. */
    public void event(EngineEvent event) {
        if (!event.type().equals("container") || !event.id().equals(container)) {
            return;
        }
        marks.event(event);
        if (event.action().equals("start")) {
            expect();
        }
        if (!expecting()) {
            source.placeAnnounced();
        }
    }

    private synchronized void expect() {
        expecting = true;
        starts.release();
    }

    private synchronized boolean expecting() {
        return expecting;
    }

    private synchronized void came() {
        expecting = starts.availablePermits() > 0;
    }

    /** Which of the store's sources its lines are of. */
    public LogSource source() {
        return source;
    }

    /** The feed will not run again. */
    public void close() {
        if (assembler != null) {
            assembler.close();
        }
    }

    private void stream(Engine engine, LineAssembler lines) {
        source.fallsBehind();
        var request = new LogRequest(lines.resume(), -1, true, true);
        var quiet = Thread.ofVirtual().name("crossdock-log-quiet").start(this::placeWhenQuiet);
        boolean whole = false;
        try {
            engine.streams()
                    .logs(
                            container,
                            request,
                            (channel, bytes) -> {
                                frames++;
                                lines.frame(channel, bytes);
                            });
            lines.finish();
            whole = true;
        } finally {
            quiet.interrupt();
            came();
            if (whole && !expecting()) {
                source.placeAnnounced();
            }
            source.caughtUp();
        }
    }

    /** A container that prints nothing was started all the same: its mark waits for no line. */
    private void placeWhenQuiet() {
        try {
            long before;
            do {
                before = frames;
                Thread.sleep(QUIET);
            } while (frames != before || source.isHeldUp());
            source.placeAnnounced();
            source.caughtUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
