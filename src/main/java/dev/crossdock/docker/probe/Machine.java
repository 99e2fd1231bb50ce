package dev.crossdock.docker.probe;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * A CPU that there is a probe for, and what an ELF header says of it. Sources: the gABI's list of
 * {@code e_machine}, and each psABI for {@code e_flags}.
 */
enum Machine {
    AMD64("amd64", 64, LITTLE_ENDIAN, 62, 0),
    I386("386", 32, LITTLE_ENDIAN, 3, 0),
    ARM64("arm64", 64, LITTLE_ENDIAN, 183, 0),
    /** EABI version 5, soft float: it computes nothing, so every ARM kernel takes it. */
    ARM("arm", 32, LITTLE_ENDIAN, 40, 0x0500_0200),
    S390X("s390x", 64, BIG_ENDIAN, 22, 0),
    /** ELFv2. */
    PPC64LE("ppc64le", 64, LITTLE_ENDIAN, 21, 2),
    /** Double-float ABI, no compressed instructions. */
    RISCV64("riscv64", 64, LITTLE_ENDIAN, 243, 4),
    /** MIPS III, nothing reordered. */
    MIPS64LE("mips64le", 64, LITTLE_ENDIAN, 8, 0x2000_0001),
    /** Double-float ABI, object file ABI version 1. */
    LOONG64("loong64", 64, LITTLE_ENDIAN, 258, 0x43);

    final String architecture;
    final int bits;
    final ByteOrder order;
    final int elfMachine;
    final int elfFlags;

    Machine(String architecture, int bits, ByteOrder order, int elfMachine, int elfFlags) {
        this.architecture = architecture;
        this.bits = bits;
        this.order = order;
        this.elfMachine = elfMachine;
        this.elfFlags = elfFlags;
    }

    /**
     * @param architecture as a platform names it, such as {@code arm64}
     */
    static Optional<Machine> named(String architecture) {
        return Arrays.stream(values()).filter(m -> m.architecture.equals(architecture)).findFirst();
    }
}
