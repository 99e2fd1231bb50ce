package dev.crossdock.core.cost;

import dev.crossdock.core.platform.Platform;

import java.time.Duration;
import java.util.Map;

/** Runs the workloads on one engine. */
public interface WorkMeter {

    /** Whether there is a program for that platform. */
    boolean knows(Platform platform);

    /**
     * Puts the program for a platform into the engine. Interrupting the thread cancels; nothing is
     * left behind then.
     */
    Bench open(Platform platform);

    /** The program in the engine; closing it takes it out again. */
    interface Bench extends AutoCloseable {

        /** Runs all workloads once, in a process of that platform, and says how long each took. */
        Map<Workload, Duration> run();

        @Override
        void close();
    }
}
