package dev.crossdock.docker.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

class ProbeReportTest {

    private static final RunsHow NATIVE = new RunsHow.Native();

    @Test
    void readsEveryLine() {
        var report =
                ProbeReport.parse(
                        """
                        machine x86_64
                        exe /run/rosetta/rosetta
                        cmdline /run/rosetta/rosetta\0/crossdock-probe\0/crossdock-probe\0
                        cpu VirtualApple @ 2.50GHz
                        flags avx avx2
                        cpuinfo
                        processor : 0
                        vendor_id : VirtualApple
                        """);

        assertThat(report)
                .isEqualTo(
                        new ProbeReport(
                                "x86_64",
                                "/run/rosetta/rosetta",
                                List.of(
                                        "/run/rosetta/rosetta",
                                        "/crossdock-probe",
                                        "/crossdock-probe"),
                                "VirtualApple @ 2.50GHz",
                                Set.of("avx", "avx2"),
                                "processor : 0\nvendor_id : VirtualApple"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "machine",
                "machine \nexe \ncmdline \ncpuinfo\n",
                "machine \r\nexe \r\n",
                "exec /crossdock-probe: exec format error\n",
            })
    void whatIsMissingIsEmpty(String text) {
        assertThat(ProbeReport.parse(text))
                .isEqualTo(new ProbeReport("", "", List.of(), "", Set.of(), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/bin/qemu-aarch64, QEMU",
        "/usr/bin/qemu-aarch64-static, QEMU",
        "/usr/bin/qemu-aarch64 (deleted), QEMU",
        "/usr/libexec/qemu-binfmt/aarch64-binfmt-P, QEMU",
        "/mnt/lima-rosetta/rosetta, ROSETTA",
        "[rosetta], ROSETTA",
        "/usr/bin/FEX, OTHER",
    })
    void theFileThatTheKernelRunsNamesTheEmulator(String path, Emulator emulator) {
        var byLink = ProbeReport.parse("machine x\nexe " + path + "\ncmdline /crossdock-probe\0");
        var byCommand =
                ProbeReport.parse("machine x\nexe \ncmdline " + path + "\0/crossdock-probe\0");

        assertThat(List.of(byLink, byCommand))
                .allSatisfy(
                        report -> {
                            assertThat(report.emulatorPath()).contains(path);
                            assertThat(report.runs(Platform.ARM64, Platform.AMD64))
                                    .isEqualTo(new RunsHow.Emulated(emulator));
                        });
    }

    @Test
    void ofSeveralRunsInOneLogTheFirstIsTaken() {
        var once =
                "machine aarch64\n"
                        + "exe /a\n"
                        + "cmdline /a\0\n"
                        + "cpuinfo\n"
                        + "processor : 0\n"
                        + "machine\t: PowerNV\n\n";

        assertThat(ProbeReport.parse(once + once.replace("/a", "/b")))
                .isEqualTo(ProbeReport.parse(once));
        assertThat(ProbeReport.parse(once).cpuinfo())
                .isEqualTo("processor : 0\nmachine\t: PowerNV");
    }

    @Test
    void aHiddenRosettaIsKnownByItsCpu() {
        var hidden = "machine x86_64\nexe /crossdock-probe\ncmdline /crossdock-probe\0\n";

        for (var text :
                List.of("cpu VirtualApple @ 2.50GHz\0\0", "cpuinfo\nvendor_id\t: VirtualApple")) {
            assertThat(ProbeReport.parse(hidden + text).runs(Platform.AMD64, Platform.ARM64))
                    .isEqualTo(new RunsHow.Emulated(Emulator.ROSETTA));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linux/amd64, linux/amd64",
        "linux/arm64, linux/arm64",
        "linux/386, linux/amd64",
        "linux/arm/v7, linux/arm64",
        "linux/amd64/v3, linux/amd64",
    })
    void aProgramThatIsItselfIsNative(String program, String engine) {
        var report =
                ProbeReport.parse(
                        "machine x\nexe /crossdock-probe\ncmdline /crossdock-probe\0\ncpuinfo\n");

        assertThat(report.emulatorPath()).isEmpty();
        assertThat(report.runs(Platform.parse(program), Platform.parse(engine))).isEqualTo(NATIVE);
    }

    @Test
    void aCpuThatCannotRunItHadAnEmulatorThatHidesWell() {
        var report =
                ProbeReport.parse(
                        "machine x\nexe /crossdock-probe\ncmdline /crossdock-probe\0\ncpuinfo\n");

        assertThat(report.runs(Platform.AMD64, Platform.ARM64))
                .isEqualTo(new RunsHow.Emulated(Emulator.OTHER));
    }

    @Test
    void anEmulatedMachineUnderTheEngineDoesNotMakeItsOwnProgramsEmulated() {
        var report =
                ProbeReport.parse(
                        "machine x86_64\nexe /crossdock-probe\ncpu QEMU TCG CPU version 2.5+\n");

        assertThat(report.runs(Platform.AMD64, Platform.AMD64)).isEqualTo(NATIVE);
    }
}
