package dev.crossdock.ui.matrix;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.matrix.MatrixProgress;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.matrix.MatrixRun.Printed;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Lets every platform end as a test wants it. That a real engine does is tested on one. */
final class ScriptedRunner implements Runner {
    final List<MatrixRequest> asked = new ArrayList<>();

    /** What the whole fails with; null for nothing. */
    @Nullable EngineFailure failure;

    /** Platforms that wait for a latch before they end. */
    final Map<Platform, CountDownLatch> held = new HashMap<>();

    /** Whether what ends from now on ran beside others. */
    boolean shared;

    private final Map<Platform, MatrixRun> script = new HashMap<>();

    /**
     * @param millis of the program alone; 0 where the engine cannot tell
     */
    void ends(String platform, RunsHow how, int exit, long millis, String out, String err) {
        var on = Platform.parse(platform);
        script.put(
                on,
                new MatrixRun(
                        on,
                        how,
                        exit,
                        Duration.ofMillis(millis + 300),
                        millis == 0 ? null : Duration.ofMillis(millis),
                        shared,
                        new Printed(out, false),
                        new Printed(err, false),
                        exit == 0 ? null : crash(exit),
                        ""));
    }

    void doesNotRun(String platform, RunsHow how, String trouble) {
        var on = Platform.parse(platform);
        var nothing = new Printed("", false);
        script.put(
                on,
                new MatrixRun(
                        on,
                        how,
                        null,
                        Duration.ZERO,
                        null,
                        false,
                        nothing,
                        nothing,
                        null,
                        trouble));
    }

    private static Finding crash(int exit) {
        return new Finding(
                Cause.APP_CRASHED,
                0.8,
                "The program reported a failure and ended with " + exit,
                "It printed what went wrong, and its exit code says the same.",
                List.of(
                        EvidenceItem.log(8, "4294967296 needs 64 bits"),
                        EvidenceItem.of("state", "Exit code " + exit)),
                List.of(),
                List.of());
    }

    @Override
    public MatrixResult run(
            Engine engine,
            Collection<PlatformSupport> known,
            MatrixRequest request,
            MatrixProgress progress) {
        asked.add(request);
        if (failure != null) {
            throw new EngineException(failure);
        }
        var runs = new ArrayList<MatrixRun>();
        for (var platform : request.platforms()) {
            progress.pulling(platform, 0.431);
            if (!held.containsKey(platform)) {
                progress.running(platform);
            } else {
                await(held.get(platform));
            }
            var run = script.get(platform);
            runs.add(run);
            progress.ended(run);
        }
        return new MatrixResult(request, runs, request.baseline());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }
}
