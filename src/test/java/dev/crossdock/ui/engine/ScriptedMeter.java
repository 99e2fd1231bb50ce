package dev.crossdock.ui.engine;

import dev.crossdock.core.cost.WorkMeter;
import dev.crossdock.core.cost.Workload;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A meter whose machine is a little busier in every run. */
final class ScriptedMeter implements WorkMeter {
    private final Map<Platform, double[]> ratios;
    private final CountDownLatch gate;
    private int open;
    private int runs;

    /**
     * @param ratios of each workload, in their order; a platform without is native
     * @param gate what the third run waits for
     */
    ScriptedMeter(Map<Platform, double[]> ratios, CountDownLatch gate) {
        this.ratios = ratios;
        this.gate = gate;
    }

    @Override
    public boolean knows(Platform platform) {
        return true;
    }

    /** How many programs are in the engine now. */
    synchronized int open() {
        return open;
    }

    @Override
    public synchronized Bench open(Platform platform) {
        open++;
        return new Bench() {
            @Override
            public Map<Workload, Duration> run() {
                if (++runs > 2) {
                    await();
                }
                var times = new EnumMap<Workload, Duration>(Workload.class);
                for (var work : Workload.values()) {
                    var its = ratios.get(platform);
                    double ratio = its == null ? 1 : its[work.ordinal()] * (1 + runs * 0.02);
                    times.put(work, Duration.ofNanos((long) (1e7 * ratio)));
                }
                return times;
            }

            @Override
            public void close() {
                synchronized (ScriptedMeter.this) {
                    open--;
                }
            }
        };
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }
}
