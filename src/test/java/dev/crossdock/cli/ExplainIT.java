package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

@EngineTest(lab = true)
class ExplainIT {

    private static TestEngine engine;

    @BeforeAll
    static void take(TestEngine found) throws Exception {
        engine = found;
        engine.docker("pull", "-q", "--platform", "linux/amd64", engine.busybox());
    }

    @Test
    void aLineThatWouldWorkHasNoProblem() {
        var run = explain("docker run --rm " + engine.busybox() + " true");
        assertThat(run.json().get("problems")).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void aTakenNameAndATakenPortAreSeen() throws Exception {
        var label = TestEngine.LABEL + "=" + engine.labels().get(TestEngine.LABEL);
        engine.docker(
                "run",
                "-d",
                "--label",
                label,
                "--name",
                "crossdock-explain",
                "-p",
                "18080:80",
                engine.busybox(),
                "sleep",
                "60");
        try {
            var run =
                    explain(
                            "docker run --name crossdock-explain -p 18080:80 "
                                    + engine.busybox()
                                    + " true");
            assertThat(causes(run)).containsExactly("name-in-use", "port-in-use");
            assertThat(run.status()).isEqualTo(3);
        } finally {
            engine.docker("rm", "-f", "crossdock-explain");
        }
    }

    @Test
    void whatAnotherProgramHasAndWhatIsNotThereIsSeen() {
        var port = engine.registry().replaceFirst(".*:", "");
        assertThat(
                        causes(
                                explain(
                                        "docker run -p %s:80 --network none-such --env-file none -w a %s"
                                                .formatted(port, engine.busybox() + " true"))))
                .containsExactly(
                        "port-in-use", "engine-refused", "config-file-missing", "workdir-unusable");
    }

    @Test
    void aPlatformThatIsNotPublishedAndCannotRunIsSeen() {
        assertThat(causes(explain("docker run --platform s390x " + engine.busybox())))
                .contains("platform-not-published", "emulator-missing");
    }

    @Test
    void anImageThatIsNowhereIsSeen() {
        assertThat(causes(explain("docker run " + engine.registry() + "/nowhere:1")))
                .contains("image-not-found");
    }

    private static CliRun explain(String line) {
        return CliRun.of(
                host -> Wiring.engineFinder(engine.host().toString()), line, "explain", "--json");
    }

    private static List<String> causes(CliRun run) {
        return run.json().get("problems").valueStream().map(p -> p.get("cause").asText()).toList();
    }
}
