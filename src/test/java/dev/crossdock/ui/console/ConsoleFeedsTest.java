package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.fx.FxTasks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

class ConsoleFeedsTest extends FxTest {
    private final ScriptedEngine engine = Scripts.engine();
    private final ScriptedSession session = new ScriptedSession(engine);
    private final LogStore store = new LogStore();
    private final CountDownLatch placing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final ConsoleFeeds feeds =
            new ConsoleFeeds(
                    session,
                    new FxTasks(),
                    List.of(new ConsoleSource("cache", "cache")),
                    store,
                    (source, why) -> {});

    @AfterEach
    void close() {
        goOn.countDown();
        onFx(
                () -> {
                    feeds.close();
                    return feeds;
                });
        store.close();
    }

    @Test
    void theWindowDoesNotWaitForASourceThatIsBeingWritten() throws Exception {
        store.onChange(this::hold);
        onFx(
                () -> {
                    feeds.start(() -> {});
                    return feeds;
                });
        placing.await();
        // While its start is placed, the source belongs to whoever does so.
        var now = Instant.now();
        var start = new EngineEvent("container", "start", "cache", now.plusSeconds(60), Map.of());
        onFx(
                () -> {
                    session.tell(start);
                    return session;
                });
        assertThat(goOn.getCount()).isOne();
        goOn.countDown();
        waitFor("the start to be known", () -> printed(now.plusSeconds(90)) && store.marks() == 2);
    }

    /** Prints a line of that time: before it the start has its place. */
    private boolean printed(Instant at) {
        engine.print("cache", new ScriptedEngine.Piece(Channel.STDOUT, at + " line\n"));
        return true;
    }

    private void hold() {
        if (store.marks() > 0) {
            placing.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
