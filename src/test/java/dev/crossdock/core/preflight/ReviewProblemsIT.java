package dev.crossdock.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Breadth;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.docker.probe.ProbeProgram;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said before a run, against what the docker command then says of the same line: what is
 * told to fail fails for that reason, and what nothing is said of runs.
 */
@EngineTest(lab = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewProblemsIT {
    private static final String MADE = "dev.crossdock.review";
    private static final String WEB = "review-web";
    private static final String STOPPED = "review-stopped";

    /** Demands what the image that people know under this name demands. */
    private static final String DATABASE = "postgis/postgis:crossdock-review";

    private static final String START =
            "if [ -z \"$POSTGRES_PASSWORD$POSTGRES_PASSWORD_FILE\" ]; then"
                    + " echo superuser password is not specified >&2; exit 1; fi";

    private TestEngine lab;
    private Engine engine;
    private Path files;

    @BeforeAll
    void furnish(TestEngine found) throws Exception {
        lab = found;
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
        files = Files.createTempDirectory(Path.of("/tmp"), "review");
        Files.writeString(files.resolve("env"), "POSTGRES_PASSWORD=x\n");
        Files.write(files.resolve("s390x.tar"), program(Platform.parse("linux/s390x")));
        lab.docker("pull", "-q", "--platform", "linux/amd64", lab.busybox());
        lab.docker(
                words("create -l " + TestEngine.LABEL + " --name review-database {busybox} true"));
        lab.docker(
                "commit",
                "--change",
                "ENTRYPOINT [\"/bin/sh\", \"-c\", \"%s\"]".formatted(START.replace("\"", "\\\"")),
                "review-database",
                DATABASE);
        lab.docker(
                words("import --platform linux/s390x {files}/s390x.tar {registry}/review-s390x:1"));
        // A plain manifest, made a list of one.
        lab.docker(
                words(
                        "buildx imagetools create -t {registry}/review-arm64:1"
                                + " {registry}/busybox-arm64-plain:1"));
        lab.docker(
                words("create -l " + TestEngine.LABEL + " --name " + STOPPED + " {busybox} true"));
        lab.docker(
                words(
                        "run -d -l "
                                + TestEngine.LABEL
                                + " --name "
                                + WEB
                                + " -p 28080:80 -p 127.0.0.1:28081:81 {busybox} sleep 600"));
    }

    @AfterEach
    void removeMade() throws Exception {
        for (var id : lab.docker("ps", "-aq", "--filter", "label=" + MADE).lines().toList()) {
            lab.docker("rm", "-f", "-v", id);
        }
    }

    @AfterAll
    void clear() throws Exception {
        lab.docker("rm", "-f", WEB, STOPPED, "review-database");
        lab.docker("rmi", "-f", DATABASE, lab.registry() + "/review-s390x:1");
        engine.close();
        try (var left = Files.walk(files)) {
            left.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        }
    }

    /**
     * @param problem the type's name, or which {@link Mistake}
     * @param refused a part of what docker says
     * @param repaired the same line, mended
     */
    record Refusal(String line, String problem, String refused, String repaired) {}

    private static final List<Refusal> REFUSALS =
            List.of(
                    of("-p 28080:81 B", "PortTaken", "28080", "-p 28089:81 B"),
                    of("-m 5m B", "MEMORY_TOO_SMALL", "Minimum memory", "-m 32m B"),
                    of("-p 127.0.0.1:28080:81 B", "PortTaken", "already in use", "-p 80 B"),
                    of("-p 28081:81 B", "PortTaken", "already in use", "-p 28089:81 B"),
                    of("-p 28080-28081:80 B", "PortTaken", "failed", "-p 28079-28080:80 B"),
                    of("-p {port}:80 B", "PortOnHost", "already in use", "-p 28089:80 B"),
                    of(
                            "-p 28090:80 -p 28090:81 B",
                            "PortTwice",
                            "already allocated",
                            "-p 28090:80 -p 28091:81 B"),
                    of(
                            "-p 127.0.0.1:28090:80 -p 28090:80 B",
                            "PortTwice",
                            "already in use",
                            "-p 127.0.0.1:28090:80 -p 127.0.0.2:28090:80 B"),
                    of(
                            "--name " + WEB + " B",
                            "NameTaken",
                            "is already in use by container",
                            "--name review-other B"),
                    of(
                            "--name " + STOPPED + " B",
                            "NameTaken",
                            "is already in use by container",
                            "--name review-other B"),
                    of(
                            "--platform linux/arm/v7 {registry}/busybox-amd64:1 true",
                            "NotPublished",
                            "no match for platform in manifest",
                            "--platform linux/amd64 {registry}/busybox-amd64:1 true"),
                    of(
                            "{registry}/review-arm64:1 true",
                            "NotPublished",
                            "no match for platform in manifest",
                            "--platform linux/arm64 {registry}/review-arm64:1 true"),
                    of(
                            "--platform linux/s390x {registry}/review-s390x:1 " + ProbeProgram.PATH,
                            "CannotRun",
                            "exec format error",
                            "--platform linux/amd64 B"),
                    of(
                            DATABASE,
                            "VariableMissing",
                            "superuser password is not specified",
                            "-e POSTGRES_PASSWORD=x " + DATABASE),
                    of(
                            "-e POSTGRES_PASSWORD " + DATABASE,
                            "VariableMissing",
                            "superuser password is not specified",
                            "-e POSTGRES_PASSWORD=x " + DATABASE),
                    of(
                            "--mount type=bind,src=/nowhere/x,dst=/d B",
                            "SourceMissing",
                            "bind source path does not exist",
                            "--mount type=bind,src={files},dst=/d B"),
                    of(
                            "--mount type=bind,src=data/x,dst=/d B",
                            "SOURCE_RELATIVE",
                            "mount path must be absolute",
                            "--mount type=bind,src={files},dst=/d B"),
                    of(
                            "-v data/x:/d B",
                            "VOLUME_NAME",
                            "includes invalid characters",
                            "-v {files}:/d B"),
                    of("-v {files}:d B", "TARGET_RELATIVE", "must be absolute", "-v {files}:/d B"),
                    of("-v {files}:/ B", "TARGET_IS_ROOT", "can't be '/'", "-v {files}:/d B"),
                    of(
                            "-v {files}:/d -v /etc:/d B",
                            "TARGET_TWICE",
                            "Duplicate mount point",
                            "-v {files}:/d -v /etc:/e B"),
                    of("-w here B", "FOLDER_RELATIVE", "an absolute path", "-w /here B"),
                    of("--cpus 1000 B", "TOO_MANY_CPUS", "Range of CPUs", "--cpus 1 B"),
                    of("--rm --restart always B", "RESTART_AND_REMOVE", "Conflicting", "--rm B"),
                    of(
                            "--network none-such B",
                            "NetworkMissing",
                            "not found",
                            "--network bridge B"),
                    of(
                            "--network container:none-such B",
                            "ContainerMissing",
                            "No such container",
                            "--network container:" + WEB + " B"),
                    of(
                            "--network container:" + STOPPED + " B",
                            "ContainerStopped",
                            "non running container",
                            "--network container:" + WEB + " B"),
                    of(
                            "--network container:" + WEB + " -p 28089:80 B",
                            "PORTS_OF_ANOTHER",
                            "conflicting options",
                            "--network container:" + WEB + " B"),
                    of(
                            "--volumes-from none-such B",
                            "ContainerMissing",
                            "No such container",
                            "--volumes-from " + WEB + " B"),
                    of(
                            "--env-file /nowhere/env B",
                            "FileMissing",
                            "no such file or directory",
                            "--env-file {files}/env B"));

    private static Refusal of(String line, String problem, String refused, String repaired) {
        return new Refusal(line, problem, refused, repaired);
    }

    static Stream<Refusal> refusals() {
        return Breadth.of(REFUSALS, 2);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsSaidToFailFailsForThatReasonAndMendedItRuns(Refusal one) throws Exception {
        var found = problems(one.line());
        assertThat(found).extracting(ReviewProblemsIT::kind).containsExactly(one.problem());
        assertThat(found.getFirst().stops()).isTrue();
        assertThat(found.getFirst().sentence()).doesNotContain("{");
        assertThat(says(one.line())).contains(one.refused());

        assertThat(problems(one.repaired())).isEmpty();
        assertThat(says(one.repaired())).isEmpty();
    }

    private static final List<Refusal> ONLY_TOLD =
            List.of(
                    of("-m 900g B", "MemoryBeyond", "", ""),
                    of("-v {files}/made:/d B", "SourceMissing", "", ""),
                    of("{busybox}", "NoTerminal", "", ""));

    static Stream<Refusal> onlyTold() {
        return Breadth.of(ONLY_TOLD, 1);
    }

    @ParameterizedTest
    @MethodSource("onlyTold")
    void whatTheEngineTakesIsToldWithoutStandingInTheWay(Refusal one) throws Exception {
        var found = problems(one.line());
        assertThat(found).extracting(ReviewProblemsIT::kind).containsExactly(one.problem());
        assertThat(found.getFirst().stops()).isFalse();
        assertThat(says(one.line())).isEmpty();
    }

    private static final List<String> NEAR =
            List.of(
                    "-p 28080:81/udp B",
                    "-p 127.0.0.2:28081:81 B",
                    "-p 28079-28080:80 B",
                    "-p 28090:80 -p 28090:80/udp B",
                    "-p 127.0.0.1:28090:80 -p 127.0.0.2:28090:80 B",
                    "-p 28090-28095:80 -p 28091:81 B",
                    "-p 0:80 -p 0:81 B",
                    "--network host -p 28080:80 B",
                    "--network none -p 28080:80 B",
                    "--name review-removed B",
                    "--name review-we B",
                    "--env-file {files}/env " + DATABASE,
                    "-e POSTGRES_PASSWORD_FILE=/run/secrets/x " + DATABASE,
                    "-e PATH -e POSTGRES_PASSWORD=x " + DATABASE,
                    "-m {memory} B",
                    "--cpus {cpus} B",
                    "--network {network} B",
                    "--network default B",
                    "--mount type=bind,src={files}/env,dst=/env B",
                    "--mount type=volume,dst=/d B",
                    "--tmpfs /d B",
                    "--restart no --rm B",
                    "--pid host B",
                    "--platform linux/arm64 {busybox} uname -m",
                    "{registry}/busybox-arm64-plain:1 uname -m");

    static Stream<String> near() {
        return Breadth.of(NEAR, 1);
    }

    @ParameterizedTest
    @MethodSource("near")
    void whatOnlyLooksLikeItIsLeftAlone(String line) throws Exception {
        lab.docker(words("create -l " + MADE + " --name review-removed {busybox} true"));
        lab.docker("rm", "review-removed");
        assertThat(problems(line)).isEmpty();
        assertThat(says(line)).isEmpty();
    }

    private List<RunProblem> problems(String line) {
        var run = (PastedRun) DockerRunParser.parse("docker run " + filled(line));
        var spec = run.resolved(name -> null);
        var facts =
                Surroundings.look(
                        engine,
                        spec,
                        published(spec),
                        platform -> engine.probe().probe(platform).runs(),
                        null,
                        files.toString());
        return Preflight.problems(spec, facts);
    }

    private @Nullable Published published(RunSpec spec) {
        try {
            return engine.registry().published(spec.image());
        } catch (EngineException e) {
            return null;
        }
    }

    private static String kind(RunProblem problem) {
        return problem instanceof RunProblem.Refused refused
                ? refused.mistake().name()
                : problem.getClass().getSimpleName();
    }

    /** What the docker command says of it where it fails; empty where it does not. */
    private String says(String line) throws IOException, InterruptedException {
        try {
            lab.docker(words("run -l " + MADE + " " + line));
            return "";
        } catch (AssertionError failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    private String[] words(String line) {
        return filled(line).split(" ");
    }

    private String filled(String line) {
        return line.replaceFirst(" B$", " {busybox} true")
                .replace("{busybox}", lab.busybox())
                .replace("{registry}", lab.registry())
                .replace("{port}", lab.registry().replaceFirst(".*:", ""))
                .replace("{memory}", engine.info().memoryBytes() + "b")
                .replace("{cpus}", String.valueOf(engine.info().cpus()))
                .replace("{network}", line.contains("{network}") ? bridge() : "")
                .replace("{files}", files.toString());
    }

    /** An id that is cut off, as the docker command shows it. */
    private String bridge() {
        return engine.networks().get(engine.networks().indexOf("bridge") + 1).substring(0, 12);
    }

    private static byte[] program(Platform platform) {
        return ProbeProgram.forPlatform(platform).orElseThrow().rootfsTar();
    }
}
