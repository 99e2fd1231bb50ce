package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Breadth;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.diagnosis.Patients;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Secrets planted wherever a container can hold them come out nowhere. They are put together here,
 * so that no scanner takes them for real ones.
 */
@EngineTest(lab = true)
class PlantedSecretsIT {

    private static final String VALUE = "pl4nted-in-the-environment";
    private static final String TOKEN = "gh" + "p_16C7e42F292c6912E7710c838347Ae178B4a";
    private static final String ACCESS = "AK" + "IAPLANTED7EXAMPLE";
    private static final String JWT = "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JwIjoxfQ.dozjgNryP4J3jVmN";
    private static final String WORD = "pl4nted-w0rd";
    private static final String KEY_LINE =
            "MIIEpAIBAAKCAQEA7bqF4xVzPq0Tn5y1c2mX9sYwLr8uKd3HgJfE6oQaBvNiZtCl";

    private static final List<String> PLANTED =
            List.of(VALUE, TOKEN, ACCESS, JWT, WORD, KEY_LINE, "dozjgNryP4J3jVmN");

    /** A container that ends badly with a secret in it. */
    private enum Plant {
        ENVIRONMENT(
                List.of("-e", "API_KEY=" + VALUE, "-e", "DB_URL=pg://me:" + WORD + "@db/x"),
                "echo \"$API_KEY $DB_URL\"; echo \"panic: cannot use $API_KEY\"; exit 3"),
        A_NAMELESS_VARIABLE(
                List.of("-e", "GREETING=" + VALUE), "echo \"Error: $GREETING is refused\"; exit 1"),
        THE_LAST_LINE(List.of(), "echo 'fatal: Authorization: Bearer " + JWT + "'; exit 1"),
        AN_ADDRESS(
                List.of(),
                "echo 'could not connect to server postgres://me:" + WORD + "@db:5432/x'; exit 1"),
        A_TOKEN(
                List.of(),
                "echo 'Traceback (most recent call last):'; echo '  File \"/a.py\", line"
                        + " 1'; echo 'ValueError: "
                        + TOKEN
                        + " "
                        + ACCESS
                        + "'; exit 1"),
        A_DUMP_OF_SETTINGS(
                List.of(), "printf 'panic: config\\n{\"password\":\"" + WORD + "\"}\\n'; exit 2"),
        A_PRIVATE_KEY(
                List.of(), "printf -- '-----BEGIN PRIVATE KEY-----\\n" + KEY_LINE + "\\n'; exit 1"),
        LABELS(
                List.of("--label", "deploy.password=" + WORD, "--label", "by=" + TOKEN),
                "echo 'Error: DB_HOST environment variable is required'; exit 1"),
        A_HEALTH_CHECK(
                List.of("--health-cmd", "curl -u me:" + WORD + " http://x"),
                "echo 'Error: DB_HOST environment variable is required'; exit 1"),
        A_SCRIPT(List.of(), ". /app/ask.sh"),
        AN_ENV_FILE(List.of(), "set -e; . /app/.env"),
        A_WORD_OF_THE_COMMAND(
                List.of(), "no-such-tool --password " + WORD + " --url x://a:" + WORD + "@b/c");

        final List<String> options;
        final String script;

        Plant(List<String> options, String script) {
            this.options = options;
            this.script = script;
        }
    }

    private static TestEngine engine;
    private static Patients patients;
    private static Path folder;

    private static final Map<String, String> FILES =
            Map.of(
                    "ask.sh",
                    "#!/bin/sh\nexport TOKEN="
                            + TOKEN
                            + "\nread -p 'password: ' answer || exit 1\n",
                    ".env",
                    "DB_PASSWORD=" + WORD + "\n" + TOKEN + "\n",
                    "crlf.sh",
                    "#!/bin/sh\r\nexport TOKEN=" + TOKEN + "\r\n");

    @BeforeAll
    static void writeFiles(TestEngine found) throws IOException {
        engine = found;
        patients = new Patients(found);
        folder = Files.createTempDirectory("planted");
        var app = Files.createDirectory(folder.resolve("app"));
        for (var file : FILES.entrySet()) {
            Files.writeString(app.resolve(file.getKey()), file.getValue())
                    .toFile()
                    .setExecutable(true);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(PlantedSecretsIT::removeFiles));
    }

    private static void removeFiles() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // The machine tidies its folder for such files.
        }
    }

    static Stream<Plant> plants() {
        return Breadth.of(List.of(Plant.values()), 3);
    }

    @ParameterizedTest
    @MethodSource("plants")
    void noPlantedValueComesOut(Plant plant) throws IOException, InterruptedException {
        var words = new ArrayList<>(plant.options);
        words.addAll(List.of(engine.busybox(), "sh", "-c", plant.script));
        assertNothingOf(ended(words));
    }

    @Thorough
    @Test
    void norOneInAProgramThatIsNotThere() throws IOException, InterruptedException {
        assertNothingOf(ended(List.of(engine.busybox(), "serve --password=" + WORD)));
        assertNothingOf(ended(List.of(engine.busybox(), "serve", "--api-key", WORD, TOKEN)));
        assertNothingOf(
                ended(List.of("-e", "NAME=" + VALUE, engine.busybox(), "/opt/" + VALUE + "/x")));
    }

    @Test
    void norOneInAFileThatARuleReads() throws IOException, InterruptedException {
        assertNothingOf(ended(List.of(engine.busybox(), "/app/crlf.sh")));
        assertNothingOf(ended(List.of(engine.busybox(), "/app/ask.sh")));
        assertNothingOf(ended(List.of(engine.busybox(), "/app/.env")));
    }

    @Test
    void norOneInAProblemOfALine() {
        var host = engine.host().toString();
        var line =
                "docker run --platform linux/amd64 -v /no/such/"
                        + TOKEN
                        + ":/x -e A="
                        + VALUE
                        + " --label password="
                        + WORD
                        + " -m 900g "
                        + engine.busybox()
                        + " app --password "
                        + WORD;
        var run = CliRun.of(h -> Wiring.engineFinder(host), line, "explain", "--json");
        var problems = run.json().get("problems");
        assertThat(problems).as(run.out() + run.err()).isNotEmpty();
        assertThat(problems.toString()).doesNotContain(PLANTED);
        var refused = CliRun.of(h -> Wiring.engineFinder(host), "", "diagnose", "--json", TOKEN);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).isNotEmpty().doesNotContain(PLANTED);
    }

    private static String ended(List<String> words) throws IOException, InterruptedException {
        var id = patients.created(words.toArray(String[]::new));
        engine.docker("cp", folder.resolve("app").toString(), id + ":/");
        patients.start(id);
        engine.docker("wait", id);
        return id;
    }

    private static void assertNothingOf(String id) {
        var json = diagnose("--json", id);
        assertThat(json.json().path("findings")).as(json.err()).isNotEmpty();
        assertThat(json.out()).doesNotContain(PLANTED);
        assertThat(diagnose(id).out()).isNotEmpty().doesNotContain(PLANTED);
        assertThat(diagnose("--markdown", id).out()).startsWith("## ").doesNotContain(PLANTED);
    }

    private static CliRun diagnose(String... words) {
        var all = new ArrayList<>(List.of("diagnose", "--host", engine.host().toString()));
        all.addAll(List.of(words));
        return CliRun.of(Wiring::engineFinder, "", all.toArray(String[]::new));
    }
}
