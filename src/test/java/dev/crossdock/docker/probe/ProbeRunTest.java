package dev.crossdock.docker.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Starts the programs on this machine, without any engine. */
class ProbeRunTest {

    private static final Platform HERE = new Platform("linux", System.getProperty("os.arch"), "");

    @TempDir private Path folder;

    @BeforeEach
    void onlyLinuxRunsThem() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "Linux programs do not run here");
    }

    @Test
    void theProgramOfThisMachineSaysThatItIsNative() throws Exception {
        var program = ProbeProgram.forPlatform(HERE);
        assumeTrue(program.isPresent(), "no program for " + HERE);

        var report = run(List.of(), HERE);

        assertThat(report.machine()).isEqualTo(said("uname", "-m").strip());
        assertThat(report.exe()).isEqualTo(folder.toRealPath() + ProbeProgram.PATH);
        assertThat(report.commandLine()).containsExactly(folder + ProbeProgram.PATH);
        assertThat(report.runs(HERE, HERE)).isEqualTo(new RunsHow.Native());
        assertThat(Files.readString(Path.of("/proc/cpuinfo")))
                .startsWith(firstLine(report.cpuinfo()));
    }

    @Test
    void theNarrowProgramRunsOnAWideCpu() throws Exception {
        assumeTrue(HERE.equals(Platform.AMD64), "this machine is no amd64");
        var narrow = Platform.parse("linux/386");

        var report = run(List.of(), narrow);

        assertThat(report.runs(narrow, HERE)).isEqualTo(new RunsHow.Native());
        assertThat(report.cpu()).isEqualTo(run(List.of(), HERE).cpu());
    }

    @Test
    void theInstructionAndTheKernelAgreeOnTheCpu() throws Exception {
        assumeTrue(HERE.equals(Platform.AMD64), "this machine is no amd64");

        var report = run(List.of(), HERE);

        assertThat(report.cpuinfo()).contains(report.cpu());
        for (var feature : Set.of("avx", "avx2")) {
            assertThat(report.cpuFeatures().contains(feature))
                    .as(feature)
                    .isEqualTo(report.cpuinfo().contains(" " + feature + " "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "qemu-x86_64,      linux/amd64,    x86_64",
        "qemu-i386,        linux/386,      i686",
        "qemu-aarch64,     linux/arm64,    aarch64",
        "qemu-arm,         linux/arm/v7,   armv7l",
        "qemu-s390x,       linux/s390x,    s390x",
        "qemu-ppc64le,     linux/ppc64le,  ppc64le",
        "qemu-riscv64,     linux/riscv64,  riscv64",
        "qemu-mips64el,    linux/mips64le, mips64",
        "qemu-loongarch64, linux/loong64,  loongarch64",
    })
    void underQemuItNamesQemu(String emulator, Platform platform, String machine) throws Exception {
        assumeTrue(onPath(emulator), "no " + emulator + " on PATH");

        var report = run(List.of(emulator), platform);

        assertThat(report.machine()).isEqualTo(machine);
        assertThat(report.emulatorPath())
                .hasValueSatisfying(path -> assertThat(path).endsWith(emulator));
        assertThat(report.runs(platform, HERE)).isEqualTo(new RunsHow.Emulated(Emulator.QEMU));
        assertThat(report.cpuinfo()).isNotEmpty();
    }

    @Test
    void theArmProgramRunsOnTheOldestArm() throws Exception {
        assumeTrue(onPath("qemu-arm"), "no qemu-arm on PATH");

        assertThat(run(List.of("qemu-arm", "-cpu", "arm926"), Platform.ARM_V7).machine())
                .startsWith("armv5");
    }

    private ProbeReport run(List<String> emulator, Platform platform) throws Exception {
        var file = folder.resolve(ProbeProgram.PATH.substring(1));
        Files.write(file, ProbeProgram.forPlatform(platform).orElseThrow().elf());
        assertThat(file.toFile().setExecutable(true)).isTrue();
        var command = new ArrayList<>(emulator);
        command.add(file.toString());
        return ProbeReport.parse(said(command.toArray(String[]::new)));
    }

    private static String said(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
