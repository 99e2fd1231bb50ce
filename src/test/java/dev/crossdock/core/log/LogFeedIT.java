package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.Eventually;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Attachment;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

@EngineTest
class LogFeedIT {
    private final TestEngine lab;
    private final Engine engine;
    private final LogStore store = new LogStore();
    private Thread events;
    private Thread following;

    LogFeedIT(TestEngine lab) throws Exception {
        this.lab = lab;
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
        lab.docker("pull", "-q", lab.busybox());
    }

    @AfterEach
    void close() throws InterruptedException {
        for (var thread : List.of(events, following)) {
            thread.interrupt();
            thread.join();
        }
        engine.close();
    }

    @Test
    void aContainerThatIsStartedTwiceHasBothRunsBetweenTheirMarks() throws Exception {
        var id = create("echo out; echo bad >&2; exit 3");
        follow(id);
        engine.containers().start(id);
        waitFor(() -> ends() == 1);
        engine.containers().start(id);
        waitFor(() -> ends() == 2);
        assertThat(told()).startsWith("Started 1").endsWith("Ended 3").hasSize(8);
        assertThat(told().subList(1, 3)).containsExactlyInAnyOrder("out", "bad");
        assertThat(told().subList(3, 5)).containsExactly("Ended 3", "Started 2");
        assertThat(store.stderrLines()).isEqualTo(2);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheStreamBeginsAgain() throws Exception {
        var id = create("i=0; while [ $i -lt 400 ]; do i=$((i+1)); echo line $i; done; sleep 100");
        engine.containers().start(id);
        var feed = follow(id);
        waitFor(() -> store.lines() > 100);
        following.interrupt();
        following.join();
        run(feed);
        waitFor(() -> store.lines() >= 400 && told().contains("Reconnected"));
        engine.containers().remove(id);
        assertThat(told().stream().filter(t -> t.startsWith("line")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).mapToObj(i -> "line " + i).toList());
    }

    @Test
    void theLogsOfTwoContainersStandInTheOrderOfTheirTimes() throws Exception {
        var odd = create("for i in 1 3 5 7; do read x; echo $i; done");
        var even = create("for i in 2 4 6 8; do read x; echo $i; done");
        var typing = new ArrayList<Attachment>();
        for (var id : List.of(odd, even)) {
            typing.add(engine.streams().attach(id));
            engine.containers().start(id);
        }
        for (int i = 0; i < 8; i++) {
            var id = i % 2 == 0 ? odd : even;
            typing.get(i % 2).input().write('\n');
            typing.get(i % 2).input().flush();
            int lines = i / 2 + 1;
            waitFor(() -> lab.docker("logs", id).lines().count() == lines);
        }
        for (var one : typing) {
            one.close();
        }
        var second = new LogFeed(odd, store);
        second.prepare();
        follow(even);
        var alsoFollowing = Thread.startVirtualThread(() -> quietly(() -> second.run(engine)));
        waitFor(() -> store.lines() == 8 && ends() == 2);
        alsoFollowing.interrupt();
        alsoFollowing.join();
        assertThat(told().stream().filter(t -> t.length() == 1))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void aContainerThatPrintsNothingIsMarkedAsStarted() throws Exception {
        var id = create("sleep 100");
        engine.containers().start(id);
        follow(id);
        waitFor(() -> told().contains("Started 1"));
        engine.containers().remove(id);
    }

    private String create(String script) {
        var spec =
                RunSpec.builder(lab.busybox())
                        .command(List.of("sh", "-c", script))
                        .interactive(true)
                        .labels(lab.labels())
                        .build();
        return engine.containers().create(spec).id();
    }

    private LogFeed follow(String id) throws InterruptedException {
        var feed = new LogFeed(id, store);
        var subscribed = new CountDownLatch(1);
        events =
                Thread.startVirtualThread(
                        () -> quietly(() -> engine.events(subscribed::countDown, feed::event)));
        assertThat(subscribed.await(30, TimeUnit.SECONDS)).isTrue();
        run(feed);
        return feed;
    }

    private void run(LogFeed feed) {
        following = Thread.startVirtualThread(() -> quietly(() -> feed.run(engine)));
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** It ends by being interrupted. */
    private static void quietly(Work work) {
        try {
            work.run();
        } catch (InterruptedException | RuntimeException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long ends() {
        return told().stream().filter(t -> t.startsWith("Ended")).count();
    }

    /** All lines and marks. */
    private List<String> told() {
        return LongStream.range(store.first(), store.end()).mapToObj(this::told).toList();
    }

    private String told(long number) {
        return switch (store.mark(number)) {
            case LogMark.Started(var at, int run) -> "Started " + run;
            case LogMark.Ended e -> "Ended " + e.exitCode();
            case LogMark.Reconnected r -> "Reconnected";
            case null -> store.line(number).raw();
        };
    }

    private void waitFor(Callable<Boolean> condition) throws Exception {
        Eventually.holds(() -> "that, with " + told(), condition);
    }
}
