package dev.crossdock.docker.probe;

import dev.crossdock.core.cost.Workload;
import dev.crossdock.core.platform.Platform;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A static Linux program of two kilobytes that does every {@link Workload} once and prints how long
 * each took; its source is {@code work/work.c} beside the probe's.
 */
public final class WorkProgram {
    /** Where the program lies in {@link #rootfsTar()}; the image's whole command. */
    public static final String PATH = "/crossdock-work";

    private static final Set<String> COMPILED =
            Set.of("386", "amd64", "arm", "arm64", "ppc64le", "riscv64", "s390x");

    private static final Pattern LINE = Pattern.compile("([a-z]+) (\\d{1,12})");

    private final Machine machine;

    private WorkProgram(Machine machine) {
        this.machine = machine;
    }

    /** The program for a platform, or nothing where none was compiled. */
    public static Optional<WorkProgram> forPlatform(Platform platform) {
        return platform.os().equals("linux") && COMPILED.contains(platform.architecture())
                ? Machine.named(platform.architecture()).map(WorkProgram::new)
                : Optional.empty();
    }

    /** The executable file. */
    public byte[] elf() {
        return ElfFile.around(machine, Listing.workFor(machine));
    }

    /** A tar whose only entry is the program, at {@link #PATH}: a whole root file system. */
    public byte[] rootfsTar() {
        return RootFs.tar(PATH, elf());
    }

    /**
     * Reads what it printed.
     *
     * @param text of one run or several after each other, of which the last is taken
     */
    public static Map<Workload, Duration> read(String text) {
        var times = new EnumMap<Workload, Duration>(Workload.class);
        for (var line : text.lines().toList()) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                var took = Duration.of(Long.parseLong(match.group(2)), ChronoUnit.MICROS);
                for (var work : Workload.values()) {
                    if (work.id().equals(match.group(1))) {
                        times.put(work, took);
                    }
                }
            }
        }
        return times;
    }
}
