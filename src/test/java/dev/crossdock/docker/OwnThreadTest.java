package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.Eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

class OwnThreadTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicReference<Throwable> ended = new AtomicReference<>();
    private final AtomicReference<Thread> reader = new AtomicReference<>();
    private final AtomicBoolean disconnected = new AtomicBoolean();

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void anInterruptReachesAReaderThatWaitsForSomethingElseThanItsConnection() throws Exception {
        var waiting = Thread.ofVirtual().start(this::read);
        Eventually.holds(
                "the reader waits",
                () ->
                        reader.get() instanceof Thread thread
                                && thread.getState() == Thread.State.WAITING);
        waiting.interrupt();
        Eventually.holds("it has ended", () -> ended.get() != null);
        assertThat(ended.get()).isInstanceOf(InterruptedIOException.class);
        assertThat(disconnected).isTrue();
        Eventually.holds("the reader has ended", () -> !reader.get().isAlive());
    }

    @Test
    void whatBreaksTheReadingIsThrownAsItIs() {
        assertThatThrownBy(
                        () ->
                                OwnThread.read(
                                        () -> {},
                                        () -> {
                                            throw new IOException("cut off");
                                        }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("cut off");
    }

    private void read() {
        try {
            OwnThread.read(() -> disconnected.set(true), this::waitForOthers);
        } catch (IOException e) {
            ended.set(e);
        }
    }

    private void waitForOthers() throws IOException {
        reader.set(Thread.currentThread());
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("told to go on");
        }
    }
}
