package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stops and starts a real engine under the watch. */
@EngineTest(lab = true)
class EngineWatchIT {
    @Test
    void aStoppedEngineIsToldAndTakenUpAgainWhenItReturns(TestEngine lab) throws Exception {
        var told = new Told();
        try (var watch = new EngineWatch(Wiring.engineFinder(lab.host().toString()), told)) {
            watch.start();
            assertThat(told.next()).isEqualTo("connected");
            try {
                lab.lab("engine", "stop");
                assertThat(told.next()).isEqualTo("lost");
            } finally {
                lab.lab("engine", "start");
            }
            assertThat(told.next()).isEqualTo("connected");
        }
    }

    /** What was told, but for what happened in the engine and for how often nothing was found. */
    private static final class Told implements EngineWatch.Listener {
        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            var next = told.poll(60, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }

        @Override
        public void none(List<Place> places) {}

        @Override
        public void connected(Engine engine, EngineInfo info) {
            told.add("connected");
        }

        @Override
        public void lost(EngineInfo info, EngineFailure why) {
            told.add("lost");
        }

        @Override
        public void event(EngineEvent event) {}
    }
}
