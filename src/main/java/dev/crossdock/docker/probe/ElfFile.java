package dev.crossdock.docker.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The smallest static executable around some position-independent code: header, two program
 * headers, code. Layout: the System V gABI, chapters 4 and 5.
 */
final class ElfFile {

    /**
     * Where the file is mapped: far above {@code mmap_min_addr}, and a multiple of every page size.
     */
    private static final int ADDRESS = 0x40_0000;

    /**
     * The largest page of any Linux (arm64, ppc64le); a segment aligned to it can be mapped by all.
     */
    private static final int LARGEST_PAGE = 0x1_0000;

    private static final int PT_LOAD = 1;
    private static final int PT_GNU_STACK = 0x6474_e551;
    private static final int READ_EXECUTE = 5;
    private static final int READ_WRITE = 6;

    private final Machine machine;
    private final ByteBuffer out;

    private ElfFile(Machine machine, int size) {
        this.machine = machine;
        this.out = ByteBuffer.allocate(size).order(machine.order);
    }

    /**
     * @param code starts at its first byte, uses the stack for memory and refers to nothing outside
     *     itself
     */
    static byte[] around(Machine machine, byte[] code) {
        var header = wide(machine) ? 64 : 52;
        var programHeader = wide(machine) ? 56 : 32;
        var start = roundUp(header + 2 * programHeader, 16);
        var size = start + code.length;
        var file = new ElfFile(machine, size);
        file.header(header, programHeader, ADDRESS + start);
        file.segment(PT_LOAD, READ_EXECUTE, ADDRESS, size, LARGEST_PAGE);
        // Without it some kernels make the whole stack executable, and hardened ones refuse to.
        file.segment(PT_GNU_STACK, READ_WRITE, 0, 0, 16);
        file.out.position(start).put(code);
        return file.out.array();
    }

    private void header(int size, int programHeaderSize, int entry) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F'});
        out.put((byte) (wide(machine) ? 2 : 1));
        out.put((byte) (machine.order == ByteOrder.LITTLE_ENDIAN ? 1 : 2));
        out.put((byte) 1); // EI_VERSION; the rest stays zero, as the masks in binfmt_misc want it
        out.position(16);
        half(2); // ET_EXEC
        half(machine.elfMachine);
        out.putInt(1);
        address(entry);
        address(size); // the program headers follow
        address(0); // there are no sections
        out.putInt(machine.elfFlags);
        half(size);
        half(programHeaderSize);
        half(2);
        half(0);
        half(0);
        half(0);
    }

    private void segment(int type, int flags, int address, int size, int align) {
        out.putInt(type);
        if (wide(machine)) {
            out.putInt(flags);
        }
        address(0); // from the start of the file
        address(address);
        address(address);
        address(size);
        address(size);
        if (!wide(machine)) {
            out.putInt(flags);
        }
        address(align);
    }

    private void half(int value) {
        out.putShort((short) value);
    }

    private void address(int value) {
        if (wide(machine)) {
            out.putLong(value);
        } else {
            out.putInt(value);
        }
    }

    private static boolean wide(Machine machine) {
        return machine.bits == 64;
    }

    private static int roundUp(int value, int step) {
        return (value + step - 1) / step * step;
    }
}
