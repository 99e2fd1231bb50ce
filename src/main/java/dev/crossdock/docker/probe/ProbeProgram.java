package dev.crossdock.docker.probe;

import dev.crossdock.core.platform.Platform;

import java.util.Optional;

/**
 * A static Linux program of under a kilobyte that prints who runs it and ends with 0. It needs no
 * library, file or permission; see {@link ProbeReport} for what it prints.
 */
public final class ProbeProgram {

    /**
     * Where the program lies in the file system of {@link #rootfsTar()}; the image's whole command.
     */
    public static final String PATH = "/crossdock-probe";

    private final Machine machine;

    private ProbeProgram(Machine machine) {
        this.machine = machine;
    }

    /**
     * The program for a platform, or nothing where none was written. The variant does not matter:
     * each program keeps to the oldest CPU of its kind (ARMv5, the first x86-64).
     */
    public static Optional<ProbeProgram> forPlatform(Platform platform) {
        return platform.os().equals("linux")
                ? Machine.named(platform.architecture()).map(ProbeProgram::new)
                : Optional.empty();
    }

    /** The executable file. */
    public byte[] elf() {
        return ElfFile.around(machine, Listing.codeFor(machine));
    }

    /**
     * A tar whose only entry is the program, at {@link #PATH}: a whole root file system. The same
     * program always makes the same tar: its owner is root, its time zero.
     */
    public byte[] rootfsTar() {
        return RootFs.tar(PATH, elf());
    }
}
