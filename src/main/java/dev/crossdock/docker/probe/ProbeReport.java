package dev.crossdock.docker.probe;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the probe printed. Its text is lines of a word and a value, each of which may be missing or
 * empty, then the line {@code cpuinfo} and the file of that name:
 *
 * <pre>
 * machine x86_64
 * exe /run/rosetta/rosetta
 * cmdline /run/rosetta/rosetta /crossdock-probe /crossdock-probe
 * cpu VirtualApple @ 2.50GHz
 * flags avx avx2
 * cpuinfo
 * processor : 0
 * </pre>
 *
 * {@code cpu} and {@code flags} come from the CPUID instruction and only from amd64 and 386: under
 * QEMU the file shows the host's CPU.
 *
 * @param machine {@code uname -m}
 * @param exe where {@code /proc/thread-self/exe} points; empty if unknown. Emulators answer for
 *     {@code /proc/self/exe} in the program's name (QEMU: {@code linux-user/syscall.c}, {@code
 *     is_proc_myself}), for this one the kernel does
 * @param commandLine the words of {@code /proc/thread-self/cmdline}, likewise as the kernel knows
 *     them
 * @param cpu the name of the CPU as the instruction gives it; empty if unknown
 * @param cpuFeatures of {@code avx} and {@code avx2} those that are there
 * @param cpuinfo the first 4096 bytes of {@code /proc/cpuinfo}
 */
public record ProbeReport(
        String machine,
        String exe,
        List<String> commandLine,
        String cpu,
        Set<String> cpuFeatures,
        String cpuinfo) {

    private static final String CPUINFO = "cpuinfo";

    public ProbeReport {
        commandLine = List.copyOf(commandLine);
        cpuFeatures = Set.copyOf(cpuFeatures);
    }

    /**
     * Never fails: what the text lacks is empty.
     *
     * @param text what one run printed, or several after each other, of which the first is taken
     */
    public static ProbeReport parse(String text) {
        var lines = text.lines().toList();
        var said = lines.stream().takeWhile(line -> !line.equals(CPUINFO)).toList();
        var file =
                lines.stream()
                        .skip(said.size() + 1)
                        .takeWhile(line -> !line.startsWith("machine "));
        return new ProbeReport(
                value(said, "machine"),
                value(said, "exe"),
                words(value(said, "cmdline"), "\0"),
                value(said, "cpu").replace("\0", "").strip(),
                Set.copyOf(words(value(said, "flags"), " ")),
                file.collect(Collectors.joining("\n")).strip());
    }

    /**
     * Who runs the program. Where nothing names an emulator, a CPU that cannot run the program by
     * itself must have had one all the same.
     *
     * @param program the platform of the program that printed this
     * @param engine the engine's own platform
     */
    public RunsHow runs(Platform program, Platform engine) {
        if (cpu.contains("VirtualApple") || cpuinfo.contains("VirtualApple")) {
            return new RunsHow.Emulated(Emulator.ROSETTA);
        }
        return emulatorPath()
                .<RunsHow>map(path -> new RunsHow.Emulated(emulator(path)))
                .orElseGet(
                        () ->
                                runsByItself(program, engine)
                                        ? new RunsHow.Native()
                                        : new RunsHow.Emulated(Emulator.OTHER));
    }

    /** The file that the kernel really runs, where that is not the program itself. */
    public Optional<String> emulatorPath() {
        return Stream.of(exe, commandLine.isEmpty() ? "" : commandLine.getFirst())
                .filter(path -> !path.isEmpty() && !isProgram(path))
                .findFirst();
    }

    private static Emulator emulator(String path) {
        // The folder counts too: Debian starts QEMU as /usr/libexec/qemu-binfmt/aarch64-binfmt-P.
        var name = path.toLowerCase(Locale.ROOT);
        if (name.contains("rosetta")) {
            return Emulator.ROSETTA;
        }
        return name.contains("qemu") ? Emulator.QEMU : Emulator.OTHER;
    }

    private static boolean isProgram(String path) {
        return path.endsWith(ProbeProgram.PATH);
    }

    private static boolean runsByItself(Platform program, Platform engine) {
        return switch (program.architecture()) {
            case "386" -> Set.of("386", "amd64").contains(engine.architecture());
            case "arm" -> Set.of("arm", "arm64").contains(engine.architecture());
            default -> program.sameArchitecture(engine);
        };
    }

    private static String value(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .findFirst()
                .map(line -> line.substring(word.length() + 1).strip())
                .orElse("");
    }

    private static List<String> words(String value, String separator) {
        return Arrays.stream(value.split(separator)).filter(word -> !word.isBlank()).toList();
    }
}
