package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.diagnosis.Patients;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code crossdock diagnose}, as a script reads it. */
@EngineTest(lab = true)
class DiagnoseIT {

    private static final String SECRET = "s3cret-v4lue";

    private static TestEngine engine;
    private static Patients patients;

    @BeforeAll
    static void buildImages(TestEngine found) throws IOException, InterruptedException {
        engine = found;
        patients = new Patients(found);
        patients.build();
    }

    @Test
    void answersWithOneDocumentOfTheContractsFields() throws IOException, InterruptedException {
        var id =
                patients.ended(
                        "--platform",
                        "linux/arm64",
                        "--name",
                        "diagnose-it",
                        engine.busybox(),
                        "bash",
                        "-c",
                        "echo $((40+2))");
        var run = diagnose(id.substring(0, 12), "--json");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        var container = run.json().path("container");
        assertThat(container.path("id").asText()).isEqualTo(id);
        assertThat(container.path("name").asText()).isEqualTo("diagnose-it");
        assertThat(container.path("image").asText()).isEqualTo(engine.busybox());
        assertThat(container.path("platform").asText()).isEqualTo("linux/arm64");
        assertThat(container.path("runs").asText()).isEqualTo("emulated");
        assertThat(container.path("emulator").asText()).isEqualTo("qemu");
        var exit = run.json().path("exit");
        assertThat(exit.properties())
                .extracting(e -> e.getKey())
                .containsExactly(
                        "status", "code", "signal", "oomKilled", "error", "seconds", "restarts");
        assertThat(exit.path("code").asInt()).isEqualTo(127);
        assertThat(exit.path("signal").isNull()).isTrue();
        assertThat(exit.path("error").asText()).contains("bash");
        var finding = run.json().path("findings").path(0);
        assertThat(finding.path("cause").asText()).isEqualTo("shell-not-in-image");
        assertThat(finding.path("confidence").asDouble()).isBetween(0.9, 1.0);
        assertThat(finding.path("evidence"))
                .extracting(e -> e.path("source").asText())
                .contains("state.error", "file:/bin/sh");
        assertThat(finding.path("variables").isArray()).isTrue();
        assertThat(finding.path("remedies"))
                .extracting(r -> r.path("kind").asText())
                .containsExactly("rerun", "image");
        assertThat(finding.path("remedies").path(1).path("command").isNull()).isTrue();
        assertThat(docker(command(finding))).isEqualTo("42");
    }

    @Test
    void neverTellsAValue() throws IOException, InterruptedException {
        var id =
                patients.ended(
                        "-e", "API_TOKEN=" + SECRET, patients.image(), "/app/demand.sh", SECRET);
        var json = diagnose(id, "--json");
        var finding = json.json().path("findings").path(0);
        assertThat(finding.path("variables"))
                .extracting(JsonNode::asText)
                .containsExactly("DATABASE_URL");
        assertThat(command(finding))
                .contains("API_TOKEN=<API_TOKEN>", "DATABASE_URL=<DATABASE_URL>", "<API_TOKEN>");
        assertThat(json.out() + diagnose(id).out()).doesNotContain(SECRET);
    }

    @Thorough
    @Test
    void changesNothing() throws IOException, InterruptedException {
        var id = patients.ended("-m", "16m", patients.image(), "/app/hungry.sh");
        var before = engine.docker("inspect", id) + engine.docker("diff", id);
        assertThat(diagnose(id, "--json").json().path("findings").path(0).path("cause").asText())
                .isEqualTo("out-of-memory-limit");
        assertThat(engine.docker("inspect", id) + engine.docker("diff", id)).isEqualTo(before);
    }

    @Thorough
    @Test
    void whatRunsHasNoCode() throws IOException, InterruptedException {
        var id = patients.created(engine.busybox(), "sleep", "600");
        engine.docker("start", id);
        var exit = diagnose(id, "--json").json().path("exit");
        assertThat(exit.path("status").asText()).isEqualTo("running");
        assertThat(exit.path("code").isNull() && exit.path("seconds").isNull()).isTrue();
    }

    @Thorough
    @Test
    void tellsPeopleTheSame() throws IOException, InterruptedException {
        var id = patients.ended(patients.image(), "/app/postgres.sh");
        assertThat(diagnose(id).out())
                .contains("POSTGRES_PASSWORD is not set (97 % sure)")
                .contains("docker run -e 'POSTGRES_PASSWORD=<POSTGRES_PASSWORD>'");
    }

    @Test
    void anUnknownContainerIsOneLineAndStatusOne() {
        var run = diagnose("no-such-container", "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("no-such-container");
    }

    private static List<String> command(JsonNode finding) {
        var words = new ArrayList<String>();
        finding.path("remedies").path(0).path("command").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String docker(List<String> command) throws IOException, InterruptedException {
        return engine.docker(command.subList(1, command.size()).toArray(String[]::new));
    }

    private static CliRun diagnose(String... words) {
        var all =
                Stream.concat(
                        Stream.of("diagnose", "--host", engine.host().toString()),
                        Stream.of(words));
        return CliRun.of(Wiring::engineFinder, "", all.toArray(String[]::new));
    }
}
