package dev.crossdock.core.engine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one connection to an engine: finds it, notices at once when it goes away, and takes it up
 * again when it returns. It notices by the event stream, which ends with the engine, and by a ping
 * for the connection that nobody closed (a suspended virtual machine).
 */
public final class EngineWatch implements AutoCloseable {
    /** Learns what happens; called from threads of the watch, in order, never after the close. */
    public interface Listener {
        /** No place has an engine that answers. Told after every look, as places change. */
        void none(List<Place> places);

        /** An engine answers, and its events are told from now on. */
        void connected(Engine engine, EngineInfo info);

        /** The engine does not answer any more. It is looked for at the same address. */
        void lost(EngineInfo info, EngineFailure why);

        void event(EngineEvent event);
    }

    /**
     * How fast it works.
     *
     * @param retry between two looks for an engine that is not there
     * @param ping between two signs of life
     * @param patience how long an answer may take; a busy engine is not a lost one
     */
    public record Pace(Duration retry, Duration ping, Duration patience) {
        static final Pace USUAL =
                new Pace(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(8));
    }

    private sealed interface Signal {
        record Gone(Connection from, EngineFailure why) implements Signal {}

        record Use(EngineAddress address) implements Signal {}

        record LookNow() implements Signal {}

        record Close() implements Signal {}
    }

    private final EngineFinder finder;
    private final Listener listener;
    private final Pace pace;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofVirtual().name("engine-watch").unstarted(this::watch);

    /** The one address that is looked at; null before the first engine was found. */
    private @Nullable EngineAddress address;

    /** Whether that address was asked for and has not answered yet. */
    private boolean untried;

    public EngineWatch(EngineFinder finder, Listener listener) {
        this(finder, listener, Pace.USUAL);
    }

    public EngineWatch(EngineFinder finder, Listener listener, Pace pace) {
        this.finder = finder;
        this.listener = listener;
        this.pace = pace;
    }

    /** Begins; returns at once. */
    public void start() {
        thread.start();
    }

    /** Looks now, without waiting for the next turn. */
    public void lookNow() {
        signals.add(new Signal.LookNow());
    }

    /**
     * Leaves the engine that it has and takes the one at this address; if nobody answers there, the
     * first that answers anywhere.
     */
    public void use(EngineAddress wanted) {
        signals.add(new Signal.Use(wanted));
    }

    /** Lets the engine go and ends the watch; returns at once. */
    @Override
    public void close() {
        signals.add(new Signal.Close());
    }

    private void watch() {
        try {
            var next = look();
            while (!(next instanceof Signal.Close)) {
                if (next instanceof Signal.Use(var wanted)) {
                    address = wanted;
                    untried = true;
                }
                next = look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look, and, where an engine answers, all the time that it does. Returns what ended it. */
    private Signal look() throws InterruptedException {
        var engine = open();
        if (engine != null) {
            try (engine) {
                var info = Impatient.call(pace.patience(), engine::info);
                address = engine.address();
                untried = false;
                return stay(new Connection(engine, info));
            } catch (EngineException e) {
                // It answered the ping and not this: it is on its way up or down. Next turn tells.
            }
        }
        var signal = signals.poll(pace.retry().toMillis(), TimeUnit.MILLISECONDS);
        return signal == null ? new Signal.LookNow() : signal;
    }

    private @Nullable Engine open() throws InterruptedException {
        try {
            var known = address;
            return Impatient.call(
                    pace.patience(), () -> known == null ? finder.openFirst() : finder.open(known));
        } catch (EngineException e) {
            if (address == null) {
                listener.none(places(e.failure()));
            }
            if (untried) {
                untried = false;
                address = null;
            }
            return null;
        }
    }

    private List<Place> places(EngineFailure why) {
        return why instanceof EngineFailure.NoEngine(var places) ? places : finder.look();
    }

    private Signal stay(Connection connection) throws InterruptedException {
        var threads =
                List.of(start(connection, connection::listen), start(connection, connection::ping));
        try {
            while (true) {
                switch (signals.take()) {
                    case Signal.Gone(var from, var why) when from == connection -> {
                        connection.end(why);
                        return new Signal.LookNow();
                    }
                    case Signal.Use use -> {
                        connection.end(null);
                        return use;
                    }
                    case Signal.Close close -> {
                        connection.end(null);
                        return close;
                    }
                    case Signal.Gone old -> {}
                    case Signal.LookNow now -> {}
                }
            }
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    /** Does it until it fails, which ends the connection. */
    private Thread start(Connection connection, Step step) {
        return Thread.ofVirtual()
                .name("engine-connection")
                .start(() -> signals.add(new Signal.Gone(connection, connection.failureOf(step))));
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    /** One time of being connected. */
    private final class Connection {
        private final Engine engine;
        private final EngineInfo info;
        private boolean told;
        private boolean over;

        Connection(Engine engine, EngineInfo info) {
            this.engine = engine;
            this.info = info;
        }

        void listen() {
            engine.events(this::connected, this::event);
        }

        void ping() throws InterruptedException {
            while (true) {
                Thread.sleep(pace.ping());
                Impatient.call(
                        pace.patience(),
                        () -> {
                            engine.ping();
                            return info;
                        });
            }
        }

        EngineFailure failureOf(Step step) {
            try {
                step.run();
                return new EngineFailure.Unreachable(engine.address().uri(), "The stream ended");
            } catch (EngineException e) {
                return e.failure();
            } catch (InterruptedException e) {
                return new EngineFailure.Cancelled();
            }
        }

        private synchronized void connected() {
            if (!over) {
                told = true;
                listener.connected(engine, info);
            }
        }

        private synchronized void event(EngineEvent event) {
            if (!over) {
                listener.event(event);
            }
        }

        synchronized void end(@Nullable EngineFailure why) {
            over = true;
            if (told && why != null) {
                listener.lost(info, why);
            }
        }
    }
}
