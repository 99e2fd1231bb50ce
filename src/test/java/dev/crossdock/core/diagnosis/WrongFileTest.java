package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** The runtime's line in the log says much the same for all of these; the files tell them apart. */
class WrongFileTest {

    private static final RunsHow NATIVE = new RunsHow.Native();
    private static final RunsHow UNAVAILABLE = new RunsHow.Unavailable("exec format error");

    @Test
    void aScriptWithWindowsLineEnds() {
        var answer =
                Specimen.running("/run.sh", "a")
                        .exit(1)
                        .log("exec /run.sh: no such file or directory")
                        .files(
                                f ->
                                        f.text("/run.sh", 0755, "#!/bin/sh\r\necho\r\n")
                                                .program("/bin/tr", 62))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.SCRIPT_CRLF);
        assertThat(answer.evidence().getFirst().source()).isEqualTo("file:/run.sh");
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .startsWith("/bin/sh", "-c")
                .endsWith("/run.sh", "a");
    }

    @Test
    void aScriptWhoseInterpreterIsNotThere() {
        var answer =
                Specimen.running("/run.py")
                        .exit(255)
                        .log("exec /run.py: no such file or directory")
                        .files(f -> f.text("/run.py", 0755, "#!/usr/bin/python3\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.INTERPRETER_MISSING);
        assertThat(answer.title()).contains("/usr/bin/python3");
    }

    @Test
    void envCannotFindIt() {
        var answer =
                Specimen.running("/run.py")
                        .exit(127)
                        .log("env: 'python3': No such file or directory")
                        .files(
                                f ->
                                        f.text("/run.py", 0755, "#!/usr/bin/env python3\n")
                                                .program("/usr/bin/env", 62))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.INTERPRETER_MISSING);
        assertThat(answer.title()).contains("python3");
    }

    @Test
    void aBashScriptIsRunByTheShellThatIsThere() {
        var answer =
                Specimen.running("/run.sh")
                        .exit(1)
                        .log("exec /run.sh: no such file or directory")
                        .files(f -> f.text("/run.sh", 0755, "#!/bin/bash\necho hi\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.INTERPRETER_MISSING);
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("/bin/sh", "/run.sh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec /run: exec format error",
                "{\"msg\":\"exec container process `/run`: Exec format error\",\"level\":\"error\"}"
            })
    void aTextWithoutAShebang(String line) {
        var answer =
                Specimen.running("/run")
                        .exit(1)
                        .log(line)
                        .files(f -> f.text("/run", 0755, "echo hi\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.SCRIPT_NO_SHEBANG);
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly("/bin/sh", "/run");
    }

    @Test
    void aProgramForAnotherCpuThanTheImageSays() {
        var answer =
                Specimen.running("/app")
                        .exit(1)
                        .log("exec /app: exec format error")
                        .files(f -> f.program("/app", 183))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.WRONG_ARCH_BINARY);
        assertThat(answer.title()).contains("ARM, 64 bit").contains("linux/amd64");
        assertThat(answer.evidence().getFirst().source()).isEqualTo("file:/app");
    }

    @Test
    void theImagesVariantForThatCpuIsRun() {
        var answer = foreign().files(f -> f.program("/app", 183)).answer();
        assertThat(platforms(answer)).containsExactly(Platform.ARM64);
    }

    @Test
    void whatWasCopiedIntoOneContainerIsInNoVariant() {
        var answer = foreign().files(f -> f.program("/app", 183).cameLater("/app")).answer();
        assertThat(answer.cause()).isEqualTo(Cause.WRONG_ARCH_BINARY);
        assertThat(platforms(answer)).isEmpty();
        assertThat(answer.explanation()).contains("put into the container");
        assertThat(answer.evidence()).anyMatch(i -> i.text().contains("after the container"));
    }

    @Test
    void whatIsMountedIsInEveryVariant() {
        var answer =
                foreign()
                        .mount("bind", "/home/me/app", "/app", true)
                        .files(f -> f.program("/app", 183))
                        .answer();
        assertThat(platforms(answer)).containsExactly(Platform.ARM64);
        assertThat(answer.evidence()).anyMatch(i -> i.text().contains("mounted"));
    }

    @Test
    void aToolThatWasCopiedIntoOneContainerIsInNoVariantEither() {
        var copied =
                Specimen.running("sh", "-c", "date; /tool; exit 1")
                        .exit(126)
                        .log("sh: /tool: Exec format error")
                        .platform("linux/amd64", NATIVE, Platform.AMD64, Platform.ARM64)
                        .files(f -> f.program("/tool", 183).cameLater("/tool"))
                        .answer();
        assertThat(copied.cause()).isEqualTo(Cause.FOREIGN_BINARY);
        assertThat(platforms(copied)).isEmpty();
    }

    private static Specimen foreign() {
        return Specimen.running("/app")
                .exit(1)
                .log("exec /app: exec format error")
                .platform("linux/amd64", NATIVE, Platform.AMD64, Platform.ARM64);
    }

    /** The other platforms that are proposed. */
    private static List<Platform> platforms(Finding answer) {
        return answer.remedies().stream()
                .flatMap(remedy -> remedy.rerun().stream())
                .map(RunSpec::platform)
                .filter(Platform.ARM64::equals)
                .toList();
    }

    @Test
    void aForeignProgramThatAnInitHandedToAShell() {
        var answer =
                Specimen.running("/app")
                        .exit(2)
                        .log("/app: line 0: syntax error: unexpected word (expecting \")\")")
                        .files(f -> f.program("/app", 22))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.WRONG_ARCH_BINARY);
    }

    @Test
    void anImageThatIsWhatItSaysAndCannotRunHere() {
        var answer =
                Specimen.running("/app")
                        .exit(1)
                        .log("exec /app: exec format error")
                        .platform("linux/arm64", UNAVAILABLE, Platform.ARM64)
                        .shells()
                        .files(f -> f.program("/app", 183))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.EMULATOR_MISSING);
        assertThat(answer.remedies())
                .extracting(Remedy::kind)
                .containsExactly("host", "pull", "rerun");
    }

    @Test
    void theNativeVariantIsFirstWhereItIsHere() {
        var answer =
                Specimen.running("/app")
                        .exit(1)
                        .log("exec /app: exec format error")
                        .platform("linux/arm64", UNAVAILABLE, Platform.ARM64, Platform.AMD64)
                        .shells()
                        .files(f -> f.program("/app", 183))
                        .answer();
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().platform())
                .isEqualTo(Platform.AMD64);
    }

    @Test
    void aScriptsInterpreterCountsForItsCpu() {
        var answer =
                Specimen.running("/run.sh")
                        .exit(1)
                        .log("exec /run.sh: exec format error")
                        .platform("linux/arm64", UNAVAILABLE, Platform.ARM64)
                        .shells()
                        .files(f -> f.program("/bin/sh", 183).text("/run.sh", 0755, "#!/bin/sh\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.EMULATOR_MISSING);
    }

    @Test
    void aLoaderThatIsNotThere() {
        var answer =
                Specimen.running("/app")
                        .exit(1)
                        .log("exec /app: no such file or directory")
                        .files(f -> f.dynamicProgram("/app", 62, "/lib64/ld-linux-x86-64.so.2"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.LIBC_MISMATCH);
        assertThat(answer.explanation()).contains("/lib64/ld-linux-x86-64.so.2");
    }

    @Test
    void anEmulatorThatCrashed() {
        var emulated =
                Specimen.running("/app")
                        .exit(139)
                        .platform(
                                "linux/arm64", new RunsHow.Emulated(Emulator.QEMU), Platform.ARM64)
                        .log("qemu: uncaught target signal 11 (Segmentation fault) - core dumped");
        assertThat(emulated.answer().cause()).isEqualTo(Cause.EMULATOR_CRASH);
        var hanging = emulated.status(ContainerStatus.RUNNING).answer();
        assertThat(hanging.cause()).isEqualTo(Cause.EMULATOR_CRASH);
        assertThat(hanging.title()).contains("hangs");
    }
}
