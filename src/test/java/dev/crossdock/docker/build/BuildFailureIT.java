package dev.crossdock.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.OwnLab;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildProgress;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildTrouble;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.LaneStep.State;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/** Builds that really fail: what is said of them, and that nothing of them is left. */
@EngineTest(lab = true)
class BuildFailureIT {
    private static final List<Platform> BOTH = List.of(Platform.AMD64, Platform.ARM64);
    private static final BuildWay TOGETHER = new BuildWay.Together(null);

    @TempDir private Path folder;
    @TempDir private Path home;
    private TestEngine engine;
    private BuildProgress progress;
    private Set<Path> before;

    @BeforeEach
    void open(TestEngine engine) throws IOException {
        this.engine = engine;
        progress = new BuildProgress(BOTH);
        before = temporaries();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertThat(temporaries()).isEqualTo(before);
        assertThat(ProcessHandle.current().descendants().map(this::command))
                .noneMatch(command -> command.contains(folder.toString()));
    }

    private String command(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static Set<Path> temporaries() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(
                            file -> file.getFileName().toString().startsWith(BuildxRun.TEMPORARY))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aMistakeInTheFile() throws IOException {
        says(build("FROM %s\nRUNN x\n"), "Line 2 is no valid Dockerfile", 2);
    }

    @Test
    void aFileThatIsNotThere() throws IOException {
        says(build("FROM %s\nCOPY nofile /\n"), "nofile is not in the build context", 2);
    }

    @Test
    void aStepThatFailsOnOnePlatform() throws IOException {
        var failed =
                build(
                        "FROM %s\nARG TARGETARCH\n"
                                + "RUN if [ $TARGETARCH = arm64 ]; then echo no arm; exit 7; fi\n");

        assertThat(failed.sentence()).contains("exit code: 7");
        assertThat(failed.detail()).contains("Dockerfile:3");
        assertThat(progress.failed(Platform.ARM64).orElseThrow().output()).contains("no arm");
        assertThat(progress.failed(Platform.AMD64)).isEmpty();
    }

    @Test
    void aBaseThatLacksAPlatform() throws IOException {
        var base = engine.registry() + "/busybox-amd64:1";

        says(build("FROM " + base + "\n"), base + " is not published for every platform", 1);
    }

    @Test
    void aRegistryThatDoesNotAnswer() throws IOException {
        says(build("FROM 127.0.0.1:1/x:1\n"), "The registry of 127.0.0.1:1/x:1 cannot be", 1);
    }

    @Test
    void aFileSystemThatIsFull() throws IOException {
        says(
                build(
                        "FROM %s\nRUN --mount=type=tmpfs,target=/t,size=1000000"
                                + " dd if=/dev/zero of=/t/x bs=1k count=9000\n"),
                "The disk is full",
                2);
    }

    @Test
    void aProgramOfAnotherCpu() throws IOException {
        s390xProgram();

        says(
                build("FROM %s\nCOPY --chmod=755 x /x\nRUN [\"/x\"]\n"),
                "Nothing here runs this platform’s programs",
                3);
    }

    @Test
    void aProgramOfAnotherCpuThatAShellTriesToRead() throws IOException {
        s390xProgram();

        says(
                build("FROM %s\nCOPY --chmod=755 x /x\nRUN /x\n"),
                "Nothing here runs this platform’s programs",
                3);
    }

    /** No more than the head by which a kernel tells for which CPU it is. */
    private void s390xProgram() throws IOException {
        var head = new byte[64];
        byte[] magic = {0x7f, 'E', 'L', 'F', 2, 2, 1};
        System.arraycopy(magic, 0, head, 0, magic.length);
        head[17] = 2; // an executable
        head[19] = 22; // s390
        Files.write(folder.resolve("x"), head);
    }

    @Test
    void aBuilderThatIsGone() throws IOException {
        says(
                failed(
                        build(
                                "FROM %s\n",
                                new BuildWay.Together("nobody"), TestEngine::environment)),
                "The builder nobody is gone",
                null);
    }

    @Test
    void aBuilderThatDoesNotStart() throws IOException {
        var archive = new BuildOutput.Archive(folder.resolve("x.tar"));
        var request = request("FROM %s\n").output(archive);

        var result =
                buildx(engine.environment()).build(request, new BuildWay.NewBuilder(), e -> {});

        says(failed(result), "The builder could not be started", null);
        assertThat(folder.resolve("x.tar")).doesNotExist();
    }

    @Test
    void noBuildx() throws IOException {
        var bare = new HashMap<>(engine.environment());
        bare.put("DOCKER_CONFIG", home.toString());

        var failed = failed(build("FROM %s\n", TOGETHER, each -> bare));

        assertThat(failed.sentence()).contains("has no buildx plugin").contains("Install");
    }

    @Test
    void aRegistryThatTakesNothingFromUs() throws Exception {
        try (var registry = new LockedRegistry(engine)) {
            var request =
                    request("FROM %s\n")
                            .tag(registry.address() + "/x:1")
                            .output(new BuildOutput.Registry());

            var result = buildx(engine.environment()).build(request, TOGETHER, progress::accept);

            says(failed(result), "The registry refused " + registry.address() + "/x:1", null);
        }
    }

    @Test
    void aBuildThatIsGivenUp() throws Exception {
        var result = interrupted(engine, TOGETHER, Thread::interrupt);

        assertThat(result).isInstanceOf(BuildResult.Cancelled.class);
    }

    @Test
    void aBuildInPartsThatIsGivenUp() throws Exception {
        var result = interrupted(engine, new BuildWay.Apart(null, null), Thread::interrupt);

        assertThat(result).isInstanceOf(BuildResult.Cancelled.class);
    }

    @Thorough
    @Test
    void anEngineThatIsLostInTheMiddle() throws Exception {
        try (var own = OwnLab.start("lost")) {
            var result =
                    interrupted(
                            own.engine(), TOGETHER, building -> own.engine().lab("engine", "stop"));

            says(failed(result), "The engine does not answer any more", null);
        }
    }

    private interface Blow {
        void on(Thread building) throws Exception;
    }

    /** Does something to a build while its step runs. */
    private BuildResult interrupted(TestEngine on, BuildWay way, Blow blow) throws Exception {
        var running = new CountDownLatch(1);
        // a step of its own: else one of another test, still ending, would be taken up again
        var request = request("FROM %s\nRUN : " + folder + "; sleep 600\n", on);
        var lanes = new BuildProgress(BOTH);
        var building =
                new FutureTask<>(
                        () ->
                                buildx(on.environment(), on)
                                        .build(
                                                request,
                                                way,
                                                event -> watch(lanes, event, running)));
        var thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    building.run();
                                    running.countDown();
                                });
        running.await();
        if (building.isDone()) {
            throw new AssertionError("ended before its step ran: " + building.get());
        }
        blow.on(thread);
        return building.get();
    }

    private static void watch(BuildProgress lanes, BuildEvent event, CountDownLatch running) {
        lanes.accept(event);
        boolean sleeps =
                lanes.lane(Platform.AMD64).stream()
                        .anyMatch(
                                step ->
                                        step.state() == State.RUNNING
                                                && step.name().instruction().startsWith("RUN"));
        if (sleeps) {
            running.countDown();
        }
    }

    private void says(BuildResult.Failed failed, String title, Integer line) {
        var trouble =
                BuildTrouble.of(failed.sentence() + "\n" + failed.detail(), progress.failed());

        assertThat(trouble).as(failed.detail()).isPresent();
        assertThat(trouble.get().title()).startsWith(title);
        assertThat(trouble.get().text()).isNotEmpty();
        if (line != null) {
            assertThat(trouble.get().line()).isEqualTo(line);
        }
    }

    private static BuildResult.Failed failed(BuildResult result) {
        assertThat(result).isInstanceOf(BuildResult.Failed.class);
        return (BuildResult.Failed) result;
    }

    private BuildResult.Failed build(String text) throws IOException {
        return failed(build(text, TOGETHER, TestEngine::environment));
    }

    private interface Environment {
        Map<String, String> of(TestEngine engine);
    }

    private BuildResult build(String text, BuildWay way, Environment environment)
            throws IOException {
        return buildx(environment.of(engine)).build(request(text), way, progress::accept);
    }

    private Buildx buildx(Map<String, String> environment) {
        return buildx(environment, engine);
    }

    private Buildx buildx(Map<String, String> environment, TestEngine on) {
        return new Buildx(new DockerCommand(environment, home), on.host().toString());
    }

    private BuildRequest request(String text) throws IOException {
        return request(text, engine);
    }

    private BuildRequest request(String text, TestEngine on) throws IOException {
        var file = folder.resolve("Dockerfile");
        Files.writeString(
                file,
                text.formatted(on.busybox())
                        + "LABEL %s=%s\n"
                                .formatted(
                                        TestEngine.LABEL, engine.labels().get(TestEngine.LABEL)));
        return BuildRequest.of(file, BOTH, "crossdock-test/failure:1");
    }
}
