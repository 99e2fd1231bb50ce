package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.diagnosis.Patients;
import dev.crossdock.core.engine.Relay;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Whatever is missing, a diagnosis gives a sentence and never a stack trace. */
@EngineTest(lab = true)
class DiagnoseAnywayIT {

    private static TestEngine engine;
    private static Patients patients;

    @BeforeAll
    static void take(TestEngine found) {
        engine = found;
        patients = new Patients(found);
    }

    @Test
    void withTheImageRemovedSince() throws IOException, InterruptedException {
        assumeFalse(engine.isPodman(), "Podman removes the containers along with their image");
        var image = "crossdock-test/gone:" + engine.labels().get(TestEngine.LABEL);
        var base = patients.ended(engine.busybox(), "touch", "/here");
        engine.docker("commit", base, image);
        var id = patients.ended(image, "/opt/no-such-tool");
        engine.docker("rmi", "-f", image);
        assertThat(cause(diagnosed(id))).isEqualTo("command-not-found");
    }

    @Test
    void whatRunsIsPausedOrNeverRan() throws IOException, InterruptedException {
        var id = patients.created(engine.busybox(), "sleep", "600");
        assertThat(title(diagnosed(id))).endsWith("was never started");
        engine.docker("start", id);
        assertThat(title(diagnosed(id))).endsWith("is running");
        engine.docker("pause", id);
        assertThat(title(diagnosed(id))).endsWith("is paused");
    }

    @Test
    void whatWasRemovedIsNotThere() throws IOException, InterruptedException {
        var id = patients.ended(engine.busybox(), "false");
        engine.docker("rm", id);
        assertRefused(diagnose(engine.host(), id), id);
    }

    /** It is asked again and again, from before the removal until it is gone. */
    @Thorough
    @Test
    void whatIsBeingRemoved() throws Exception {
        var id = patients.created(engine.busybox(), "sh", "-c", "echo begun; sleep 600");
        engine.docker("start", id);
        var removal =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                engine.docker("rm", "-f", id);
                            } catch (IOException | InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        CliRun run;
        do {
            run = diagnose(engine.host(), id);
            assertSaid(run);
        } while (run.status() == 0);
        removal.get();
        assertRefused(run, id);
    }

    @Thorough
    @Test
    void withoutALogThatCanBeRead() throws IOException, InterruptedException {
        var id =
                patients.ended(
                        "--log-driver", "none", engine.busybox(), "sh", "-c", "echo no; exit 3");
        var answer = diagnosed(id);
        assertThat(answer.json().path("findings").path(0).path("evidence").toString())
                .contains("keeps no log");
    }

    /** A volume that cannot be put in its place keeps the engine from showing any file. */
    @Test
    void withoutAFileThatCanBeRead() throws IOException, InterruptedException {
        var volume = "crossdock-nowhere-" + engine.labels().get(TestEngine.LABEL);
        engine.docker(
                "volume",
                "create",
                "--label",
                TestEngine.LABEL + "=" + engine.labels().get(TestEngine.LABEL),
                "--opt",
                "type=none",
                "--opt",
                "o=bind",
                "--opt",
                "device=/no/such/folder",
                volume);
        var id = patients.created("-v", volume + ":/data", engine.busybox(), "sh", "-c", "ls");
        patients.start(id);
        assertThat(title(diagnosed(id))).contains("/no/such/folder");
    }

    /**
     * It goes away at every tenth of what it has to say. How much that is differs a little, so that
     * a late one may come too late.
     */
    @Test
    void withAnEngineThatGoesAwayInTheMiddle() throws IOException, InterruptedException {
        var id = patients.ended(engine.busybox(), "bash", "-c", "ls");
        long all;
        try (var relay = new Relay(engine.host())) {
            assertThat(diagnose(relay.address(), id).status()).isZero();
            all = relay.received();
        }
        int gone = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            try (var relay = new Relay(engine.host())) {
                relay.cutAfter(all * tenth / 10);
                var run = diagnose(relay.address(), id);
                assertSaid(run);
                if (run.status() == 1) {
                    assertRefused(run, relay.address().toString());
                    gone++;
                }
            }
        }
        assertThat(gone).isGreaterThanOrEqualTo(5);
    }

    private static CliRun diagnosed(String id) {
        var run = diagnose(engine.host(), id);
        assertSaid(run);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    /** Also in words, as people read it. */
    private static void assertSaid(CliRun run) {
        assertThat(run.out() + run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        if (run.status() == 0) {
            assertThat(title(run)).isNotBlank();
            assertThat(run.err()).isEmpty();
        } else {
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    private static void assertRefused(CliRun run, String named) {
        assertSaid(run);
        assertThat(run.status()).as(run.out()).isEqualTo(1);
        assertThat(run.err()).contains(named);
    }

    private static String cause(CliRun run) {
        return run.json().path("findings").path(0).path("cause").asText();
    }

    private static String title(CliRun run) {
        return run.json().path("findings").path(0).path("title").asText();
    }

    private static CliRun diagnose(URI host, String id) {
        var words = new ArrayList<>(List.of("diagnose", "--host", host.toString(), "--json", id));
        return CliRun.of(Wiring::engineFinder, "", words.toArray(String[]::new));
    }
}
