package dev.crossdock.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.LaneStep.State;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

@EngineTest
class BuildxIT {
    private static final BuildWay TOGETHER = new BuildWay.Together(null);
    private static final List<Platform> BOTH = List.of(Platform.AMD64, Platform.ARM64);

    @TempDir private Path folder;
    private TestEngine engine;
    private Buildx buildx;

    @BeforeEach
    void open(TestEngine engine) {
        this.engine = engine;
        var command = new DockerCommand(engine.environment(), folder);
        buildx = new Buildx(command, engine.host().toString());
    }

    @Test
    void aBuildHasALaneForEachPlatform() throws IOException {
        var progress = new BuildProgress(BOTH);

        var result = buildx.build(request("RUN uname -m > /machine"), TOGETHER, progress::accept);

        assertThat(result).isInstanceOf(BuildResult.Succeeded.class);
        for (var platform : BOTH) {
            assertThat(progress.lane(platform))
                    .extracting(step -> step.name().instruction())
                    .last()
                    .asString()
                    .startsWith("RUN uname -m > /machine");
        }
    }

    @Test
    void aFailingStepIsNamedWithItsLine() throws IOException {
        var progress = new BuildProgress(BOTH);

        var result =
                buildx.build(request("RUN echo about to fail; exit 3"), TOGETHER, progress::accept);

        assertThat(result)
                .isInstanceOfSatisfying(
                        BuildResult.Failed.class,
                        failed -> {
                            assertThat(failed.sentence()).contains("exit code: 3");
                            assertThat(failed.detail()).contains("Dockerfile:2");
                        });
        var step = progress.failed().orElseThrow();
        assertThat(step.name().instruction()).startsWith("RUN echo about to fail");
        assertThat(step.output()).contains("about to fail");
    }

    @Test
    void aStoppedBuildEndsAtOnceAndSaysThatItWasStopped() throws Exception {
        var started = new CountDownLatch(1);
        var ended = new CompletableFuture<BuildResult>();
        var progress = new BuildProgress(BOTH);
        var request = request("RUN sleep 600");
        var building =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        ended.complete(
                                                buildx.build(
                                                        request,
                                                        TOGETHER,
                                                        event -> {
                                                            progress.accept(event);
                                                            if (sleeps(progress)) {
                                                                started.countDown();
                                                            }
                                                        })));
        started.await();

        building.interrupt();

        assertThat(ended.get()).isInstanceOf(BuildResult.Cancelled.class);
    }

    private static boolean sleeps(BuildProgress progress) {
        return progress.lane(Platform.AMD64).stream()
                .anyMatch(
                        step ->
                                step.state() == State.RUNNING
                                        && step.name().instruction().startsWith("RUN sleep"));
    }

    private BuildRequest request(String instruction) throws IOException {
        var file = folder.resolve("Dockerfile");
        // The label makes every test's step a new one, so that no cache answers for it.
        var label = Map.entry(TestEngine.LABEL, engine.labels().get(TestEngine.LABEL));
        Files.writeString(
                file,
                """
                FROM %s
                %s && : %s
                LABEL %s
                """
                        .formatted(engine.busybox(), instruction, folder.getFileName(), label));
        return BuildRequest.of(file, BOTH, "crossdock-test/buildx:1");
    }
}
