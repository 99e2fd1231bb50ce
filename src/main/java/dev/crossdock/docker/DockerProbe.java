package dev.crossdock.docker;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Impatient;
import dev.crossdock.core.engine.PlatformProbe;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.docker.probe.ProbeProgram;
import dev.crossdock.docker.probe.ProbeReport;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Starts a program of our own in a container of its own; see {@link ProbeStore} for what is made.
 */
final class DockerProbe implements PlatformProbe {
    private static final int STARTS = 2;

    /** Usually a tenth of a second; an emulator that fails may hang instead of ending. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProbeStore store;
    private final DockerContainers containers;
    private final DockerStreams streams;
    private final Supplier<Platform> own;
    private final Remembered<Boolean> swept;
    private final UnderWay underWay = new UnderWay();

    /**
     * @param own the engine's own platform
     */
    DockerProbe(
            ProbeStore store,
            DockerContainers containers,
            DockerStreams streams,
            Supplier<Platform> own) {
        this.store = store;
        this.containers = containers;
        this.streams = streams;
        this.own = own;
        this.swept =
                new Remembered<>(
                        () -> {
                            store.removeAbandoned();
                            return true;
                        });
    }

    @Override
    public PlatformSupport probe(Platform platform) {
        var program = ProbeProgram.forPlatform(platform);
        if (program.isEmpty()) {
            return PlatformSupport.notProbed(platform);
        }
        underWay.enter();
        try {
            swept.get();
            return twiceIfPruned(platform, program.get());
        } finally {
            underWay.leave();
        }
    }

    /** Cancels the probes under way and gives them a moment to remove what they made. */
    void close() {
        underWay.close();
    }

    private PlatformSupport twiceIfPruned(Platform platform, ProbeProgram program) {
        try {
            return once(platform, program);
        } catch (EngineException e) {
            // Somebody's `docker image prune` takes an image that has no name.
            if (e.failure() instanceof EngineFailure.NoSuchImage) {
                return once(platform, program);
            }
            throw e;
        }
    }

    private PlatformSupport once(Platform platform, ProbeProgram program) {
        var image = Uninterrupted.call(() -> store.image(platform, program.rootfsTar()));
        try {
            var container =
                    Uninterrupted.call(() -> store.container(platform, image, ProbeProgram.PATH));
            try {
                return run(platform, container);
            } finally {
                Uninterrupted.call(
                        () -> {
                            store.removeContainer(container);
                            return true;
                        });
            }
        } finally {
            Uninterrupted.call(
                    () -> {
                        store.removeImage(image);
                        return true;
                    });
        }
    }

    private PlatformSupport run(Platform platform, String container) {
        for (int i = 0; i < STARTS; i++) {
            try {
                containers.start(container);
                int code = Impatient.call(PATIENCE, () -> containers.waitFor(container));
                if (code != 0) {
                    return unavailable(platform, reason(container, code));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineException(new EngineFailure.Cancelled(), e);
            } catch (EngineException e) {
                return switch (e.failure()) {
                    case EngineFailure.NotStarted(String detail) -> unavailable(platform, detail);
                    case EngineFailure.TimedOut late ->
                            unavailable(platform, Words.get("engine.probe.hung"));
                    default -> throw e;
                };
            }
        }
        return classify(platform, ProbeReport.parse(streams.text(container, Channel.STDOUT)));
    }

    private PlatformSupport classify(Platform platform, ProbeReport report) {
        return report.machine().isEmpty()
                ? unavailable(platform, Words.get("engine.probe.silent"))
                : new PlatformSupport(
                        platform,
                        report.runs(platform, own.get()),
                        report.machine(),
                        Instant.now());
    }

    private String reason(String container, int code) {
        return streams.text(container, Channel.STDERR)
                .lines()
                .findFirst()
                .orElseGet(() -> Words.get("engine.probe.code", code));
    }

    private static PlatformSupport unavailable(Platform platform, String reason) {
        return new PlatformSupport(platform, new RunsHow.Unavailable(reason), null, Instant.now());
    }
}
