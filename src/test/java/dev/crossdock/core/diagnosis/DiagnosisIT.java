package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Real containers on the real engine: the cause is found, its evidence is named, and the first
 * rerun works.
 */
@EngineTest(lab = true)
class DiagnosisIT {

    private static TestEngine lab;
    private static Engine engine;
    private static Patients patients;

    @BeforeAll
    static void buildImages(TestEngine found) throws IOException, InterruptedException {
        lab = found;
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
        patients = new Patients(lab);
        patients.build();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Thorough // the corpus has one of each too
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            textBlock =
                    """
                    shell-without-terminal|busybox|||config|is 42
                    shell-without-terminal|glibc|||config|is 42
                    shell-without-terminal|busybox|--platform linux/arm64|sh|config|is 42
                    completed|busybox||echo ERROR: done|state|is 42
                    command-not-found|busybox||no-such-tool -x|state.error|is 42
                    command-not-found|glibc||/opt/no-such-tool|file:/opt/no-such-tool|is 42
                    command-not-found|patients||/app/child.sh|log|is 42
                    shell-not-in-image|busybox||bash|file:/bin/sh|is 42
                    shell-not-in-image|patients||/bin/bash /app/locked.sh|state.error|hi
                    shell-not-in-image|busybox|--entrypoint /bin/bash||file:/bin/bash|is 42
                    no-shell-in-image|distroless|--entrypoint sh||file:/bin/sh|-
                    command-is-one-string|busybox||`echo hi there`|config|hi there
                    options-after-image|busybox||-m 64m echo hi|config|hi
                    command-not-executable|patients||/app/locked.sh|file:/app/locked.sh|hi
                    script-crlf|patients||/app/crlf.sh you|file:/app/crlf.sh|hi you
                    script-no-shebang|patients||/app/plain.sh|file:/app/plain.sh|hi
                    interpreter-missing|patients||/app/bash.sh|file:/bin/bash|hi
                    interpreter-missing|patients||/app/python.py|file:/usr/bin/python3|is 42
                    wrong-arch-binary|patients||/app/foreign|file:/app/foreign|is 42
                    emulator-missing|patients:s390x|||engine|-
                    out-of-memory-limit|patients|-m 16m|/app/hungry.sh|host-config|60000000
                    env-missing|patients||/app/postgres.sh|log|ready
                    env-missing|patients|-e API_TOKEN=s3cret-v4lue|/app/demand.sh|config|ready
                    needs-input|patients||/app/ask.sh|config|hi
                    """)
    void namesTheCauseAndARerunThatWorks(
            String cause,
            String image,
            String options,
            String command,
            String source,
            String printed)
            throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.addAll(split(options));
        words.add(reference(image));
        words.addAll(
                command != null && command.startsWith("echo hi t")
                        ? List.of(command)
                        : split(command));

        var answer =
                new Diagnosis(engine).of(patients.ended(words.toArray(String[]::new))).answer();

        assertThat(answer.cause().id()).isEqualTo(cause);
        assertThat(answer.confidence()).isGreaterThan(0.7);
        assertThat(answer.evidence()).extracting(EvidenceItem::source).contains(source);
        assertThat(answer.toString()).doesNotContain("s3cret-v4lue");
        if (printed != null) {
            var rerun =
                    answer.remedies().stream()
                            .flatMap(r -> r.rerun().stream())
                            .findFirst()
                            .orElseThrow();
            assertThat(new Trial(engine, lab.labels()).of(rerun))
                    .contains(printed)
                    .endsWith("exit 0");
        }
    }

    @Test
    void whatDockerStoppedWasStoppedWhateverTheCode() throws IOException, InterruptedException {
        var ignoring = patients.created(lab.busybox(), "sleep", "600");
        lab.docker("start", ignoring);
        lab.docker("stop", "--time", "0", ignoring);
        var obeying =
                patients.created(
                        lab.busybox(),
                        "sh",
                        "-c",
                        "trap 'echo ERROR; exit 0' TERM; sleep 600 & wait");
        lab.docker("start", obeying);
        lab.docker("stop", obeying);
        for (var id : List.of(ignoring, obeying)) {
            var answer = new Diagnosis(engine).of(id).answer();
            assertThat(answer.cause()).isEqualTo(Cause.STOPPED_BY_USER);
            assertThat(answer.evidence()).extracting(EvidenceItem::source).contains("event");
        }
    }

    @Thorough
    @Test
    void aLongLogIsReadAtBothEnds() throws IOException, InterruptedException {
        var id =
                patients.ended(
                        lab.busybox(),
                        "sh",
                        "-c",
                        "seq 1 200000; echo 'Error: DATABASE_URL is required'; exit 1");
        var answer = new Diagnosis(engine).of(id).answer();
        assertThat(answer.cause()).isEqualTo(Cause.ENV_MISSING);
        assertThat(answer.evidence().getFirst().logLine()).isZero();
    }

    @Test
    void whatNeverStartedAndWhatRunsHaveNoEnd() throws IOException, InterruptedException {
        var id = patients.created(lab.busybox(), "sleep", "600");
        assertThat(new Diagnosis(engine).of(id).answer().title()).contains("never started");
        lab.docker("start", id);
        assertThat(new Diagnosis(engine).of(id).answer().title()).contains("is running");
        lab.docker("pause", id);
        assertThat(new Diagnosis(engine).of(id).answer().title()).contains("is paused");
    }

    private static String reference(String image) {
        return switch (image) {
            case "patients" -> patients.image();
            case "patients:s390x" -> patients.foreignImage();
            default -> lab.registry() + "/" + image + ":1";
        };
    }

    private static List<String> split(String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words.split(" "));
    }
}
