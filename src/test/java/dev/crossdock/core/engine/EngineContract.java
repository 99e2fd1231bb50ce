package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.EngineInfo.ImageStore;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Engine} promises. Whoever implements it has these tests pass on the real thing; each
 * part of the promise is a class beside this one.
 */
@Timeout(120)
public abstract class EngineContract {
    protected final EngineUnderTest it;
    protected Engine engine;
    private EngineInfo info;
    private final List<String> made = new ArrayList<>();

    protected EngineContract(EngineUnderTest it) {
        this.it = it;
    }

    @BeforeEach
    void openWithItsImage() {
        engine = it.open();
        info = engine.info();
        havePulled(own());
    }

    @AfterEach
    void removeWhatWasMade() {
        try (var closing = engine) {
            made.forEach(this::remove);
        }
    }

    private void remove(String container) {
        try {
            engine.containers().remove(container);
        } catch (EngineException e) {
            assertThat(e.failure()).isInstanceOf(EngineFailure.NoSuchContainer.class);
        }
    }

    protected final Platform own() {
        return info.platform();
    }

    protected final boolean keepsSeveralPlatforms() {
        return info.store() == ImageStore.CONTAINERD;
    }

    /**
     * Skips what an engine is known not to tell: Podman 5.4 behind Docker's API.
     *
     * @param lack what it does not do
     */
    protected final void podmanLacks(String lack) {
        assumeThat(isPodman()).as("Podman " + lack).isFalse();
    }

    protected final boolean isPodman() {
        return info.name().contains("Podman");
    }

    /** Pulls a platform if it is not here. */
    protected final void havePulled(Platform platform) {
        try {
            engine.images().inspect(it.image(), platform);
        } catch (EngineException e) {
            engine.images().pull(it.image(), platform, progress -> {});
        }
    }

    /** A run of the image, labelled, and without a network, which makes starts faster. */
    protected final RunSpecBuilder spec(String... command) {
        return RunSpec.builder(it.image())
                .labels(it.labels())
                .network("none")
                .command(List.of(command));
    }

    protected final RunSpecBuilder shell(String script) {
        return spec("sh", "-c", script);
    }

    protected final String create(RunSpecBuilder spec) {
        var id = engine.containers().create(spec.build()).id();
        made.add(id);
        return id;
    }

    protected final String start(RunSpecBuilder spec) {
        var id = create(spec);
        engine.containers().start(id);
        return id;
    }

    /** Runs it to its end. */
    protected final String finish(RunSpecBuilder spec) {
        var id = start(spec);
        engine.containers().waitFor(id);
        return id;
    }

    /** What it printed in a run to its end. */
    protected final String printed(RunSpecBuilder spec) {
        return log(finish(spec), LogRequest.all());
    }

    protected final String log(String container, LogRequest request) {
        return log(container, request, Channel.values());
    }

    protected final String log(String container, LogRequest request, Channel... channels) {
        var bytes = new ByteArrayOutputStream();
        engine.streams()
                .logs(
                        container,
                        request,
                        (channel, frame) -> {
                            if (List.of(channels).contains(channel)) {
                                bytes.writeBytes(copy(frame));
                            }
                        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static byte[] copy(ByteBuffer frame) {
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    protected static EngineFailure failureOf(Executable call) {
        return assertThrows(EngineException.class, call).failure();
    }
}
