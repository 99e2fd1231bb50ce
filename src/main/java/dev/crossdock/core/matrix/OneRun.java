package dev.crossdock.core.matrix;

import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.engine.ContainerDetails.State;
import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LogRequest;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The image on one platform: had, made, started, waited for, read, judged, removed. */
final class OneRun {

    private final Engine engine;
    private final PlatformSurvey survey;
    private final MatrixRequest request;
    private final MatrixProgress progress;
    private final Together together;

    OneRun(
            Engine engine,
            PlatformSurvey survey,
            MatrixRequest request,
            MatrixProgress progress,
            Together together) {
        this.together = together;
        this.engine = engine;
        this.survey = survey;
        this.request = request;
        this.progress = progress;
    }

    MatrixRun on(PlatformSupport support, TagKeeper images) {
        var spec = spec(support.platform());
        String id;
        try {
            id =
                    images.take(
                            support.platform(),
                            done -> progress.pulling(support.platform(), done),
                            () -> engine.containers().create(spec).id());
            progress.running(support.platform());
        } catch (EngineException e) {
            return refused(support, spec, e);
        }
        try {
            return ran(support, id);
        } finally {
            Uninterrupted.run(() -> engine.containers().remove(id));
        }
    }

    private RunSpec spec(Platform platform) {
        return RunSpec.builder(request.image())
                .platform(platform)
                .command(request.command())
                .labels(Matrix.LABEL)
                .build();
    }

    /** An engine that is gone, or an image that is nowhere, ends the whole. */
    private MatrixRun refused(PlatformSupport support, RunSpec spec, EngineException e) {
        return switch (e.failure()) {
            case EngineFailure.Unreachable f -> throw e;
            case EngineFailure.Cancelled f -> throw e;
            case EngineFailure.InvalidReference f -> throw e;
            default ->
                    MatrixRun.notStarted(
                            support.platform(),
                            support.runs(),
                            Diagnosis.ofRefusal(spec, e.failure()),
                            e.failure().sentence());
        };
    }

    private MatrixRun ran(PlatformSupport support, String id) {
        var company = together.enter();
        var before = System.nanoTime();
        boolean ended = true;
        try {
            engine.containers().start(id);
            ended = endsInTime(id);
        } catch (EngineException e) {
            if (!(e.failure() instanceof EngineFailure.NotStarted)) {
                throw e;
            }
        } finally {
            company.leave();
        }
        var whole = Duration.ofNanos(System.nanoTime() - before);
        var state = engine.containers().inspect(id).state();
        var exit = ended ? state.exitCode() : null;
        var printed = new Output();
        engine.streams().logs(id, LogRequest.all(), printed);
        return new MatrixRun(
                support.platform(),
                support.runs(),
                exit,
                whole,
                ended ? program(state) : null,
                company.hadAny(),
                printed.of(Channel.STDOUT),
                printed.of(Channel.STDERR),
                ended && (exit == null || exit != 0) ? why(id) : null,
                ended ? "" : Words.get("matrix.limit", request.limit().toSeconds()));
    }

    private Finding why(String id) {
        return new Diagnosis(engine, survey::known).of(id).answer();
    }

    /** Kills what is not done by then. */
    private boolean endsInTime(String id) {
        var waiting = new FutureTask<>(() -> engine.containers().waitFor(id));
        var thread = Thread.ofVirtual().name("crossdock-matrix-wait").start(waiting);
        try {
            waiting.get(request.limit().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            engine.containers().kill(id, "SIGKILL");
            engine.containers().waitFor(id);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EngineException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } finally {
            thread.interrupt();
        }
    }

    private static @Nullable Duration program(State state) {
        var started = state.started();
        var finished = state.finished();
        return started == null || finished == null || !finished.isAfter(started)
                ? null
                : Duration.between(started, finished);
    }
}
