package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ResourcesTest {

    @Test
    void killedAtItsLimit() {
        var answer =
                Specimen.running("app")
                        .exit(137)
                        .memory(32 << 20, true)
                        .event("oom")
                        .event("die")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.OUT_OF_MEMORY_LIMIT);
        assertThat(answer.title()).contains("32m");
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().memoryBytes())
                .isEqualTo(512L << 20);
    }

    @Test
    void killedWithALimitAndNobodyAsking() {
        assertThat(
                        Specimen.running("app")
                                .exit(137)
                                .memory(32 << 20, false)
                                .event("die")
                                .answer()
                                .cause())
                .isEqualTo(Cause.OUT_OF_MEMORY_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "master: worker 1 exited with code 137, giving up",
                "Worker (pid:7) was sent SIGKILL! Perhaps out of memory?",
                "npm error signal SIGKILL",
                "worker died of signal 9",
                "/usr/local/bin/master: line 3:     7 Killed"
            })
    void aChildKilledAtTheLimitIsReadInTheLogWhereTheEngineDoesNotTell(String line) {
        var child = Specimen.running("app").log(line).exit(1).event("die");
        assertThat(child.memory(32 << 20, false).answer().cause())
                .isEqualTo(Cause.OUT_OF_MEMORY_LIMIT);
    }

    @Test
    void aChildKilledWithoutALimitIsNotAboveOne() {
        var child = Specimen.running("app").log("worker 1 exited with code 137").exit(1);
        assertThat(child.event("die").answer().cause()).isNotEqualTo(Cause.OUT_OF_MEMORY_LIMIT);
    }

    @Test
    void stoppedWithALimitIsStopped() {
        var answer =
                Specimen.running("app")
                        .exit(137)
                        .memory(32 << 20, false)
                        .event("kill", "signal", "9")
                        .event("die")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.STOPPED_BY_USER);
    }

    @Test
    void anEarlyRefusalThatItRecoveredFromIsNotTheReason() {
        var answer =
                Specimen.running("app")
                        .log("connection refused, retrying", "connected")
                        .exit(137)
                        .memory(64 << 20, true)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.OUT_OF_MEMORY_LIMIT);
    }

    @Test
    void killedWithoutALimit() {
        assertThat(Specimen.running("app").exit(137).event("die").answer().cause())
                .isEqualTo(Cause.OUT_OF_MEMORY_ENGINE);
    }

    @Test
    void whereTheEngineHasForgottenWhoKilledItAPersonIsLikelier() {
        var judged = Specimen.running("app").exit(137).judged();
        assertThat(judged.findings())
                .extracting(Finding::cause)
                .startsWith(Cause.STOPPED_BY_USER, Cause.OUT_OF_MEMORY_ENGINE);
        assertThat(judged.answer().confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void moreMemoryThanTheEngineHasIsNoLimit() {
        var answer =
                Specimen.running("app")
                        .exit(137)
                        .memory(6L << 30, true)
                        .spec(
                                s ->
                                        s.toBuilder()
                                                .other(
                                                        List.of(
                                                                "--memory-swap",
                                                                "6442450944",
                                                                "--cpu-shares",
                                                                "2"))
                                                .build())
                        .answer();
        var rerun = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(rerun.memoryBytes()).isZero();
        assertThat(rerun.other()).containsExactly("--cpu-shares", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "139, SEGFAULT",
        "134, ABORTED",
        "132, KILLED_BY_SIGNAL",
        "135, KILLED_BY_SIGNAL",
        "255, UNKNOWN",
        "1, UNKNOWN"
    })
    void aCodeAloneIsTheLeast(int code, Cause cause) {
        var answer = Specimen.running("app").exit(code).answer();
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void anUnhandledErrorIsNamedByTheProgramsOwnPlace() {
        var answer =
                Specimen.running("python", "/app/main.py")
                        .exit(1)
                        .log(
                                "Traceback (most recent call last):",
                                "  File \"/app/main.py\", line 7, in <module>",
                                "    work()",
                                "  File \"/usr/lib/python3/site-packages/lib.py\", line 3, in work",
                                "ValueError: nope")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.APP_CRASHED);
        assertThat(answer.title()).contains("/app/main.py, line 7");
    }
}
