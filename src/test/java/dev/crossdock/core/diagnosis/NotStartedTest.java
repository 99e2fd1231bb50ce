package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.DockerRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Words of runc 1.1 and 1.3 as engines 26.1.5 and 28.5.2 keep them, and of crun 1.21. */
class NotStartedTest {

    private static final String LAYERS =
            "failed to create task for container: failed to create shim task: OCI runtime create"
                    + " failed: runc create failed: unable to start container process: ";

    private static String notInPath(String name) {
        return LAYERS + "exec: \"" + name + "\": executable file not found in $PATH: unknown";
    }

    @Test
    void aProgramThatIsNotThere() {
        var answer =
                Specimen.running("nginx", "-g", "daemon off;")
                        .refused(127, notInPath("nginx"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_FOUND);
        assertThat(answer.title()).contains("nginx");
        assertThat(answer.evidence().getFirst().source()).isEqualTo("state.error");
        var shell = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(shell.entrypoint()).containsExactly("/bin/sh");
        assertThat(shell.command()).isEmpty();
        assertThat(shell.name()).isNull();
    }

    @Test
    void aProgramThatHasAnotherNameHere() {
        var answer =
                Specimen.running("python", "app.py")
                        .refused(127, notInPath("python"))
                        .files(f -> f.program("/usr/bin/python3", 62))
                        .answer();
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("python3", "app.py");
    }

    @Test
    void crunSaysItInItsOwnWords() {
        var error =
                "crun: executable file `nginx` not found in $PATH: No such file or directory: OCI"
                        + " runtime attempted to invoke a command that was not found";
        assertThat(Specimen.running("nginx").refused(127, error).answer().cause())
                .isEqualTo(Cause.COMMAND_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "sh: foo: not found, foo",
        "sh: 1: foo: not found, foo",
        "bash: line 1: foo: command not found, foo",
        "/app/start.sh: line 12: npx: command not found, npx",
        "zsh:1: command not found: foo, foo",
        "bash: line 1: /opt/tool: No such file or directory, /opt/tool"
    })
    void aShellsOwn127NamesWhatItDidNotFind(String line, String name) {
        var answer = Specimen.running("sh", "-c", "…").exit(127).log("starting", line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_FOUND);
        assertThat(answer.title()).contains(name);
        assertThat(answer.evidence().getFirst().logLine()).isEqualTo(2);
    }

    @Test
    void bashWasAskedForAndOnlyShIsThere() {
        var answer =
                Specimen.running("bash", "-c", "echo hi").refused(127, notInPath("bash")).answer();
        assertThat(answer.cause()).isEqualTo(Cause.SHELL_NOT_IN_IMAGE);
        assertThat(answer.confidence()).isGreaterThan(0.9);
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("/bin/sh", "-c", "echo hi");
    }

    @Test
    void aBareShellIsRunOnATerminal() {
        var error =
                LAYERS + "exec: \"/bin/bash\": stat /bin/bash: no such file or directory: unknown";
        var rerun =
                Specimen.running()
                        .entrypoint("/bin/bash")
                        .spec(s -> s.toBuilder().entrypoint(List.of("/bin/bash")).build())
                        .refused(127, error)
                        .answer()
                        .remedies()
                        .getFirst()
                        .rerun()
                        .orElseThrow();
        assertThat(rerun.entrypoint()).containsExactly("/bin/sh");
        assertThat(rerun.tty() && rerun.interactive()).isTrue();
    }

    @Test
    void aShellBuiltForAnotherCpuIsNoShell() {
        var specimen =
                Specimen.running("bash")
                        .shells()
                        .files(f -> f.program("/bin/sh", 183))
                        .refused(127, notInPath("bash"));
        assertThat(specimen.answer().cause()).isEqualTo(Cause.NO_SHELL_IN_IMAGE);
    }

    @Test
    void anImageWithoutAnyShellIsNeverOfferedOne() {
        var answer =
                Specimen.running()
                        .entrypoint("sh")
                        .shells()
                        .files(f -> f.program("/app/server", 62))
                        .image(List.of("/app/server"), List.of())
                        .refused(127, notInPath("sh"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.NO_SHELL_IN_IMAGE);
        assertThat(answer.remedies())
                .flatExtracting(r -> r.rerun().stream().toList())
                .singleElement()
                .extracting("entrypoint")
                .isNull();
    }

    @Test
    void whatDockersInitCouldNotStart() {
        var shell =
                Specimen.running("bash", "-c", "x")
                        .exit(127)
                        .log("[FATAL tini (8)] exec bash failed: No such file or directory");
        assertThat(shell.answer().cause()).isEqualTo(Cause.SHELL_NOT_IN_IMAGE);
        var program =
                Specimen.running("foo")
                        .exit(127)
                        .log("[FATAL tini (6)] exec foo failed: No such file or directory");
        assertThat(program.answer().cause()).isEqualTo(Cause.COMMAND_NOT_FOUND);
        var inImage =
                Specimen.running("bash", "-l")
                        .entrypoint("/sbin/tini", "--")
                        .exit(127)
                        .log("[FATAL tini (7)] exec bash failed: No such file or directory")
                        .answer();
        assertThat(inImage.remedies().getFirst().rerun().orElseThrow().entrypoint())
                .containsExactly("/bin/sh");
        assertThat(inImage.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("-l");
    }

    @Test
    void whatPodmansInitCouldNotStart() {
        var answer =
                Specimen.running("prometheus-exporter", "--port", "9100")
                        .exit(1)
                        .log("ERROR (catatonit:2): failed to exec pid1: No such file or directory")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_FOUND);
        assertThat(answer.title()).contains("prometheus-exporter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sh /app/nope.sh | sh: can't open '/app/nope.sh': No such file or directory",
                "bash -e nope.sh | bash: nope.sh: No such file or directory",
                "python3 -u /app/main.py | python3: can't open file '/app/main.py': [Errno 2] No"
                        + " such file or directory",
                "docker-entrypoint.sh node server.js | Error: Cannot find module '/server.js'",
                "java -jar app.jar | Error: Unable to access jarfile app.jar"
            })
    void aScriptThatIsNotThereForItsInterpreter(String command, String line) {
        var answer = Specimen.running(command.split(" ")).exit(127).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.SCRIPT_MISSING);
        assertThat(answer.evidence().getFirst().source()).startsWith("file:/");
    }

    @Test
    void aWholeCommandLineInOneWord() {
        var answer = Specimen.running("sh -x").refused(127, notInPath("sh -x")).answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_IS_ONE_STRING);
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("sh", "-x");
        var piped = Specimen.running("ls | wc").refused(127, notInPath("ls | wc")).answer();
        assertThat(piped.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("/bin/sh", "-c", "ls | wc");
    }

    @Test
    void aScriptWithoutTheRightToBeExecuted() {
        var error = LAYERS + "exec: \"/run.sh\": permission denied: unknown";
        var answer =
                Specimen.running("/run.sh", "now")
                        .files(f -> f.text("/run.sh", 0644, "#!/bin/sh\necho\n"))
                        .refused(126, error)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_EXECUTABLE);
        assertThat(answer.evidence().get(1).text()).contains("0644");
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("/bin/sh", "/run.sh", "now");
    }

    @Test
    void dockersFlagsBehindTheImage() {
        var answer =
                Specimen.running("-p", "8080:80", "--name", "site", "nginx", "-t")
                        .spec(s -> s.toBuilder().memoryBytes(64 << 20).build())
                        .refused(127, notInPath("-p"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.OPTIONS_AFTER_IMAGE);
        var rerun = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(DockerRun.line(rerun))
                .isEqualTo("docker run --name site -m 64m -p 8080:80 demo:1 nginx -t");
    }

    @Test
    void aFolder() {
        var error = LAYERS + "exec: \"/etc\": is a directory: unknown: permission denied";
        var answer =
                Specimen.running("/etc")
                        .files(f -> f.directory("/etc"))
                        .refused(126, error)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_IS_DIRECTORY);
    }

    @Test
    void aShellsOwn126() {
        var answer =
                Specimen.running("sh", "-c", "/tool")
                        .files(f -> f.text("/tool", 0600, "#!/bin/sh\n"))
                        .exit(126)
                        .log("sh: /tool: Permission denied")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_EXECUTABLE);
    }

    @Test
    void anyOtherRefusalIsShownWhole() {
        var error = "network backend not found";
        var answer = Specimen.running("x").refused(128, error).answer();
        assertThat(answer.cause()).isEqualTo(Cause.ENGINE_REFUSED);
        assertThat(answer.evidence().getFirst().text()).isEqualTo(error);
    }
}
