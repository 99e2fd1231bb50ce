package dev.crossdock.docker;

import dev.crossdock.core.cost.WorkMeter;
import dev.crossdock.core.cost.Workload;
import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Impatient;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.docker.probe.WorkProgram;

import java.time.Duration;
import java.util.Map;

/** Runs the workloads in containers of our own, which {@link ProbeStore} makes. */
final class DockerWorkMeter implements WorkMeter {
    /** Half a second, usually; an emulator may hang, and a machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProbeStore store;
    private final DockerContainers containers;
    private final DockerStreams streams;
    private final UnderWay underWay = new UnderWay();

    DockerWorkMeter(ProbeStore store, DockerContainers containers, DockerStreams streams) {
        this.store = store;
        this.containers = containers;
        this.streams = streams;
    }

    @Override
    public boolean knows(Platform platform) {
        return WorkProgram.forPlatform(platform).isPresent();
    }

    /** Cancels what is measured and gives it a moment to remove what it made. */
    void close() {
        underWay.close();
    }

    @Override
    public Bench open(Platform platform) {
        var program = WorkProgram.forPlatform(platform);
        if (program.isEmpty()) {
            throw new EngineException(new EngineFailure.Unsupported(platform.toString()));
        }
        underWay.enter();
        try {
            var image = Uninterrupted.call(() -> store.image(platform, program.get().rootfsTar()));
            try {
                var container =
                        Uninterrupted.call(
                                () -> store.container(platform, image, WorkProgram.PATH));
                return new InContainer(image, container);
            } catch (RuntimeException e) {
                removed(() -> store.removeImage(image));
                throw e;
            }
        } catch (RuntimeException e) {
            underWay.leave();
            throw e;
        }
    }

    private static void removed(Runnable removal) {
        Uninterrupted.call(
                () -> {
                    removal.run();
                    return true;
                });
    }

    private final class InContainer implements Bench {
        private final String image;
        private final String container;

        InContainer(String image, String container) {
            this.image = image;
            this.container = container;
        }

        /** The log of a container goes on when it is started again: the last run is at its end. */
        @Override
        public Map<Workload, Duration> run() {
            try {
                containers.start(container);
                int code = Impatient.call(PATIENCE, () -> containers.waitFor(container));
                var text = streams.text(container, Channel.STDOUT);
                if (code != 0) {
                    throw refused(code);
                }
                return WorkProgram.read(text);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineException(new EngineFailure.Cancelled(), e);
            }
        }

        private EngineException refused(int code) {
            var said = streams.text(container, Channel.STDERR).strip();
            return new EngineException(
                    new EngineFailure.Refused(
                            0, said.isEmpty() ? Words.get("engine.probe.code", code) : said));
        }

        @Override
        public void close() {
            try {
                removed(() -> store.removeContainer(container));
            } finally {
                try {
                    removed(() -> store.removeImage(image));
                } finally {
                    underWay.leave();
                }
            }
        }
    }
}
