package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class EngineWatchTest {
    private static final Place SILENT =
            new Place(StandInSession.ADDRESS, Place.Presence.SILENT, "colima start");
    private static final EngineWatch.Pace QUICK =
            new EngineWatch.Pace(
                    Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(300));

    private final Finder finder = new Finder();
    private final Heard heard = new Heard();
    private final EngineWatch watch = new EngineWatch(finder, heard, QUICK);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void tellsThePlacesAsLongAsThereIsNoEngine() throws InterruptedException {
        watch.start();
        assertThat(heard.next()).isEqualTo("none [unix:///colima.sock]");
        assertThat(heard.next()).isEqualTo("none [unix:///colima.sock]");
    }

    @Test
    void takesUpAnEngineThatComesUp() throws InterruptedException {
        watch.start();
        heard.until("none [unix:///colima.sock]");
        finder.engine = new Streaming();
        heard.until("connected 28.5.2");
    }

    @Test
    void saysThatTheEngineIsLostWhenItsEventStreamEnds() throws InterruptedException {
        var engine = new Streaming();
        finder.engine = engine;
        watch.start();
        heard.until("connected 28.5.2");
        finder.engine = null;
        engine.end.countDown();
        heard.until("lost Unreachable");
    }

    @Test
    void reconnectsWhenTheEngineIsBack() throws InterruptedException {
        var engine = new Streaming();
        finder.engine = engine;
        watch.start();
        heard.until("connected 28.5.2");
        finder.engine = new Streaming();
        engine.end.countDown();
        heard.until("lost Unreachable");
        heard.until("connected 28.5.2");
    }

    @Test
    void anEngineThatAnswersNoPingIsLostThoughItsStreamIsOpen() throws InterruptedException {
        var engine = new Streaming();
        finder.engine = engine;
        watch.start();
        heard.until("connected 28.5.2");
        engine.mute = true;
        heard.until("lost TimedOut");
    }

    @Test
    void theEngineThatIsAskedForIsTaken() throws InterruptedException {
        finder.engine = new Streaming();
        watch.start();
        heard.until("connected 28.5.2");
        watch.use(new EngineAddress("unix:///other.sock", "Other", "asked for"));
        heard.until("connected 28.5.2");
        assertThat(finder.opened).last().isEqualTo("unix:///other.sock");
    }

    @Test
    void whereTheOneAskedForDoesNotAnswerTheFirstThatDoesIsTaken() throws InterruptedException {
        finder.engine = new Streaming();
        finder.deaf = "unix:///other.sock";
        watch.start();
        heard.until("connected 28.5.2");
        watch.use(new EngineAddress("unix:///other.sock", "Other", "asked for"));
        heard.until("connected 28.5.2");
        assertThat(finder.opened).containsSubsequence("unix:///other.sock", SILENT.address().uri());
    }

    @Test
    void afterTheCloseNothingIsToldAnyMore() throws InterruptedException {
        var engine = new Streaming();
        finder.engine = engine;
        watch.start();
        heard.until("connected 28.5.2");
        watch.close();
        assertThat(engine.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard.told).isEmpty();
    }

    private static final class Heard implements EngineWatch.Listener {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            var next = told.poll(10, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }

        void until(String wanted) throws InterruptedException {
            var next = next();
            while (!next.equals(wanted)) {
                assertThat(next).startsWith("none");
                next = next();
            }
        }

        @Override
        public void none(List<Place> places) {
            told.add("none " + places.stream().map(place -> place.address().uri()).toList());
        }

        @Override
        public void connected(Engine engine, EngineInfo info) {
            told.add("connected " + info.version());
        }

        @Override
        public void lost(EngineInfo info, EngineFailure why) {
            told.add("lost " + why.getClass().getSimpleName());
        }

        @Override
        public void event(EngineEvent event) {
            told.add(event.action());
        }
    }

    private static final class Finder implements EngineFinder {
        final List<String> opened = new CopyOnWriteArrayList<>();
        volatile Engine engine;
        volatile String deaf = "";

        @Override
        public List<Place> look() {
            return engine == null
                    ? List.of(SILENT)
                    : List.of(new Place(SILENT.address(), Place.Presence.ANSWERS, null));
        }

        @Override
        public Engine open(EngineAddress address) {
            opened.add(address.uri());
            var now = engine;
            if (now == null || address.uri().equals(deaf)) {
                throw new EngineException(new EngineFailure.Unreachable(address.uri(), ""));
            }
            return now;
        }
    }

    /** Its stream stays open until it is told to end. */
    private static final class Streaming implements Engine {
        final CountDownLatch end = new CountDownLatch(1);
        final CountDownLatch closed = new CountDownLatch(1);
        volatile boolean mute;
        private final StandInEngine rest = new StandInEngine();

        @Override
        public void events(Runnable connected, java.util.function.Consumer<EngineEvent> sink) {
            connected.run();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new EngineException(new EngineFailure.Cancelled());
            }
            throw new EngineException(new EngineFailure.Unreachable("there", "EOF"));
        }

        @Override
        public void ping() {
            if (mute) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    throw new EngineException(new EngineFailure.Cancelled());
                }
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }

        @Override
        public EngineAddress address() {
            return rest.address();
        }

        @Override
        public EngineInfo info() {
            return rest.info();
        }

        @Override
        public Images images() {
            return rest.images();
        }

        @Override
        public Containers containers() {
            return rest.containers();
        }

        @Override
        public ContainerStreams streams() {
            return rest.streams();
        }

        @Override
        public ContainerFiles files() {
            return rest.files();
        }

        @Override
        public List<EngineEvent> pastEvents(String container, java.time.Instant since) {
            return List.of();
        }

        @Override
        public PlatformProbe probe() {
            return rest.probe();
        }

        @Override
        public Registry registry() {
            return rest.registry();
        }
    }
}
