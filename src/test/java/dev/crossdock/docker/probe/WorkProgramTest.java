package dev.crossdock.docker.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crossdock.core.cost.Workload;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the programs on this machine, without any engine. */
class WorkProgramTest {
    private static final Platform HERE = new Platform("linux", System.getProperty("os.arch"), "");

    @TempDir private Path folder;

    @BeforeEach
    void onlyLinuxRunsThem() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "Linux programs do not run here");
    }

    @Test
    void theProgramOfThisMachineDoesEveryWorkload() throws Exception {
        assumeTrue(WorkProgram.forPlatform(HERE).isPresent(), "no program for " + HERE);

        assertThat(run(List.of(), HERE))
                .containsOnlyKeys(Workload.values())
                .allSatisfy((work, took) -> assertThat(took).as(work.id()).isPositive());
    }

    /** Where no emulator is registered, the program cannot start itself, and says so. */
    @ParameterizedTest
    @CsvSource({
        "qemu-x86_64,  linux/amd64",
        "qemu-i386,    linux/386",
        "qemu-aarch64, linux/arm64",
        "qemu-arm,     linux/arm/v7",
        "qemu-s390x,   linux/s390x",
        "qemu-ppc64le, linux/ppc64le",
        "qemu-riscv64, linux/riscv64",
    })
    void everyCpuHasAProgramThatComputes(String emulator, Platform platform) throws Exception {
        assumeTrue(onPath(emulator), "no " + emulator + " on PATH");

        assertThat(run(List.of(emulator), platform))
                .containsKeys(Workload.COMPUTING, Workload.MEMORY);
    }

    @Test
    void theLastRunOfALogCounts() {
        assertThat(WorkProgram.read("computing 5\nfiles 7\ncomputing 9\nfiles 8\nnoise 3 4\n"))
                .isEqualTo(
                        Map.of(
                                Workload.COMPUTING, Duration.ofNanos(9_000),
                                Workload.FILES, Duration.ofNanos(8_000)));
    }

    @Test
    void thereIsNoneForOtherSystems() {
        assertThat(WorkProgram.forPlatform(Platform.parse("windows/amd64"))).isEmpty();
        assertThat(WorkProgram.forPlatform(Platform.parse("linux/loong64"))).isEmpty();
    }

    private Map<Workload, Duration> run(List<String> emulator, Platform platform) throws Exception {
        var file = folder.resolve(WorkProgram.PATH.substring(1));
        Files.write(file, WorkProgram.forPlatform(platform).orElseThrow().elf());
        assertThat(file.toFile().setExecutable(true)).isTrue();
        var command = Stream.concat(emulator.stream(), Stream.of(file.toString())).toList();
        var process = new ProcessBuilder(command).directory(folder.toFile()).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int starting = Workload.STARTING.ordinal() + 1;
        assertThat(process.waitFor()).as(text).isIn(emulator.isEmpty() ? 0 : starting, 0);
        return WorkProgram.read(text);
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
