package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.crossdock.Alone;
import dev.crossdock.Breadth;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first rerun works when its printed line is pasted into a shell. */
@EngineTest(lab = true)
class PastedRerunIT {

    /** Its cause, its image, its command, and what the first rerun prints. */
    private static final String CASES =
            """
            shell-without-terminal|busybox|sh|is 42
            completed|busybox|echo ERROR: done|is 42
            command-not-found|busybox|no-such-tool|is 42
            shell-not-in-image|busybox|bash|is 42
            out-of-memory-limit|patients|-m 16m /app/hungry.sh|60000000
            wrong-arch-binary|patients|/app/foreign|is 42
            env-missing|patients|/app/postgres.sh|ready
            script-crlf|patients|/app/crlf.sh you|hi you
            command-not-executable|patients|/app/locked.sh|hi
            """;

    private static TestEngine lab;
    private static Engine engine;
    private static Patients patients;

    @TempDir private Path folder;

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

    static Stream<Arguments> cases() {
        return Breadth.of(CASES.lines().toList(), 3)
                .map(line -> arguments((Object[]) line.split("[|]")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void works(String cause, String image, String command, String printed)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command.split(" ")));
        int options = words.getFirst().equals("-m") ? 2 : 0;
        words.add(options, image.equals("patients") ? patients.image() : lab.busybox());
        var autopsy = new Diagnosis(engine).of(patients.ended(words.toArray(String[]::new)));

        assertThat(autopsy.answer().cause().id()).isEqualTo(cause);
        assertThat(Pasted.firstRerun(lab, autopsy)).contains(printed);
    }

    @Test
    void whatWasStoppedComesUpAgain() throws IOException, InterruptedException {
        var id = patients.created(lab.busybox(), "sh", "-c", "echo up; sleep 600");
        lab.docker("start", id);
        lab.docker("stop", "--time", "0", id);
        var autopsy = new Diagnosis(engine).of(id);

        assertThat(autopsy.answer().cause()).isEqualTo(Cause.STOPPED_BY_USER);
        var process = Pasted.start(lab, Pasted.line(autopsy));
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("up");
            lab.docker("kill", lab.docker("ps", "-q", "--latest"));
        }
        assertThat(process.waitFor()).isEqualTo(137);
    }

    @Alone
    @Thorough
    @Test
    void whatWasCopiedInIsNotLookedForInAnotherVariant() throws Exception {
        var arm = patients.created("--platform", "linux/arm64", lab.busybox());
        var id = patients.created("--platform", "linux/amd64", lab.busybox(), "/tool");
        var tool = folder.resolve("tool");
        lab.docker("cp", "--follow-link", arm + ":/bin/busybox", tool.toString());
        lab.docker("cp", tool.toString(), id + ":/tool");
        endWithout("arm64", id);
        var autopsy = new Diagnosis(engine).of(id);

        assertThat(autopsy.answer().cause()).isEqualTo(Cause.WRONG_ARCH_BINARY);
        assertThat(Pasted.firstRerun(lab, autopsy)).contains("is 42");
    }

    @Alone
    @Test
    void whatHasNoEmulatorRunsAsItsNativeVariant() throws IOException, InterruptedException {
        var id = patients.created("--platform", "linux/arm/v7", lab.busybox(), "uname", "-m");
        lab.docker("pull", "--platform", "linux/amd64", lab.busybox());
        endWithout("arm/v7", id);
        var autopsy = new Diagnosis(engine).of(id);

        assertThat(autopsy.answer().cause()).isEqualTo(Cause.EMULATOR_MISSING);
        assertThat(autopsy.platform().runs().id()).isEqualTo("unavailable");
        assertThat(Pasted.firstRerun(lab, autopsy)).contains("x86_64");
    }

    private static void endWithout(String emulator, String id)
            throws IOException, InterruptedException {
        lab.lab("emulator", emulator, "off");
        try {
            patients.start(id);
            lab.docker("wait", id);
        } finally {
            lab.lab("emulator", emulator, "on");
        }
    }
}
