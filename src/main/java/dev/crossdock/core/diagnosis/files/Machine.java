package dev.crossdock.core.diagnosis.files;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The CPUs in an ELF header's {@code e_machine} ({@code elf.h}), with the image architecture each
 * belongs to.
 */
enum Machine {
    I386(3, "386", "x86, 32 bit"),
    MIPS(8, "mips64le", "MIPS"),
    PPC64(21, "ppc64le", "POWER"),
    S390(22, "s390x", "IBM Z"),
    ARM(40, "arm", "ARM, 32 bit"),
    X86_64(62, "amd64", "x86-64"),
    AARCH64(183, "arm64", "ARM, 64 bit"),
    RISCV(243, "riscv64", "RISC-V"),
    LOONGARCH(258, "loong64", "LoongArch");

    private final int number;
    private final String architecture;
    private final String label;

    Machine(int number, String architecture, String label) {
        this.number = number;
        this.architecture = architecture;
        this.label = label;
    }

    static Optional<String> architecture(int number, ByteOrder order) {
        return of(number)
                .map(m -> m == PPC64 && order == ByteOrder.BIG_ENDIAN ? "ppc64" : m.architecture);
    }

    static String label(int number) {
        return of(number).map(m -> m.label).orElse("CPU " + number);
    }

    private static Optional<Machine> of(int number) {
        return Arrays.stream(values()).filter(m -> m.number == number).findFirst();
    }
}
