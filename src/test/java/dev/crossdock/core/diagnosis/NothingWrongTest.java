package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NothingWrongTest {

    @Test
    void aTaskThatEndsWith0IsCompletedThoughItsLogSaysError() {
        var answer =
                Specimen.running("migrate")
                        .log("ERROR: index was missing, built it", "fatal: X_Y is not set")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMPLETED);
        assertThat(answer.remedies().getFirst().kind()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh",
                "bash",
                "/bin/bash",
                "/bin/sh -l",
                "python3.12",
                "node",
                "docker-entrypoint.sh node",
                "tini -- bash",
                "/bin/sh -c bash",
                "busybox sh",
                "psql",
                "gosu app python"
            })
    void aShellOrReplWithoutATerminalWantsOne(String line) {
        var answer =
                Specimen.running(
                                line.equals("/bin/sh -c bash")
                                        ? new String[] {"/bin/sh", "-c", "bash"}
                                        : line.split(" "))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.SHELL_WITHOUT_TERMINAL);
        var rerun = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(rerun.tty() && rerun.interactive() && !rerun.detach()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh -c exit", "python3 main.py", "node server.js", "cat", "mysql -e x"})
    void aShellWithSomethingToDoIsCompleted(String line) {
        assertThat(Specimen.running(line.split(" ")).answer().cause()).isEqualTo(Cause.COMPLETED);
    }

    @Test
    void aShellThatHadATerminalWasLeft() {
        var answer =
                Specimen.running("sh")
                        .spec(s -> s.toBuilder().tty(true).interactive(true).build())
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMPLETED);
        assertThat(answer.title()).contains("left");
    }

    @Test
    void aStopEventDecidesWhateverTheLogSays() {
        var stopped =
                Specimen.running("server")
                        .exit(0)
                        .log("KeyError: 'X'")
                        .event("kill", "signal", "15")
                        .event("stop")
                        .event("die");
        assertThat(stopped.answer().cause()).isEqualTo(Cause.STOPPED_BY_USER);
        assertThat(stopped.exit(137).log("panic: killed").answer().cause())
                .isEqualTo(Cause.STOPPED_BY_USER);
        var traceback =
                Specimen.running("python", "x.py")
                        .exit(130)
                        .log("Traceback (most recent call last):", "KeyboardInterrupt");
        assertThat(traceback.event("kill", "signal", "2").event("die").answer().cause())
                .isEqualTo(Cause.STOPPED_BY_USER);
    }

    @Test
    void whatIgnoredTheRequestToStopIsOfferedAnInit() {
        var answer =
                Specimen.running("server")
                        .exit(137)
                        .event("kill", "signal", "15")
                        .event("kill", "signal", "9")
                        .event("stop")
                        .event("die")
                        .answer();
        assertThat(answer.title()).contains("did not listen");
        assertThat(answer.remedies().get(1).rerun().orElseThrow().init()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {130, 143})
    void aPersonsSignalWithoutAnEventIsTakenForOne(int code) {
        assertThat(Specimen.running("server").exit(code).answer().cause())
                .isEqualTo(Cause.STOPPED_BY_USER);
    }

    @Test
    void aSignalThatOnlyMadeItReadItsSettingsDidNotStopIt() {
        var answer =
                Specimen.running("server")
                        .exit(1)
                        .event("kill", "signal", "1")
                        .event("die")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void whoAsksForInputWantsATerminal() {
        var python =
                Specimen.running("python3", "ask.py")
                        .exit(1)
                        .log(
                                "Traceback (most recent call last):",
                                "  File \"/ask.py\", line 1, in <module>",
                                "EOFError: EOF when reading a line");
        assertThat(python.answer().cause()).isEqualTo(Cause.NEEDS_INPUT);
        assertThat(
                        Specimen.running("sh", "-c", "printf 'Name? '; read name")
                                .exit(1)
                                .log("Name? ")
                                .answer()
                                .cause())
                .isEqualTo(Cause.NEEDS_INPUT);
        var script =
                Specimen.running("/setup.sh")
                        .exit(1)
                        .files(f -> f.text("/setup.sh", 0755, "#!/bin/sh\nset -e\nread answer\n"));
        assertThat(script.answer().cause()).isEqualTo(Cause.NEEDS_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUNNING", "PAUSED", "CREATED", "REMOVING"})
    void whatDidNotEndHasNoCause(ContainerStatus status) {
        var judged = Specimen.running("server").status(status).judged();
        assertThat(judged.findings()).extracting(Finding::cause).isEqualTo(List.of(Cause.UNKNOWN));
        assertThat(judged.answer().title()).startsWith("web ");
    }

    @Test
    void anUnknownEndSaysWhatWasLookedAt() {
        var answer =
                Specimen.running("/app")
                        .exit(3)
                        .files(f -> f.program("/app", 62))
                        .log("bye")
                        .event("die")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(answer.evidence())
                .extracting(EvidenceItem::source)
                .containsExactly("state", "log", "event", "file:/app");
    }

    @Test
    void aRestartedOneSaysHowOften() {
        assertThat(Specimen.running("x").exit(3).restarts(4).answer().explanation())
                .endsWith("4 times.");
    }
}
