package dev.crossdock.core.diagnosis.files;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a Linux program says of itself in its first bytes ({@code elf(5)}).
 *
 * @param bits 32 or 64
 * @param machine the number of the CPU that it was built for
 * @param interpreter the loader that a dynamic program needs; null for a static one, or where it
 *     stands too far into the file
 */
public record ElfHeader(int bits, ByteOrder order, int machine, @Nullable String interpreter) {

    private static final int PT_INTERP = 3;

    /** Reads the header; empty if these bytes do not begin a whole one. */
    public static Optional<ElfHeader> parse(byte[] head) {
        if (head.length < 52
                || head[0] != 0x7f
                || head[1] != 'E'
                || head[2] != 'L'
                || head[3] != 'F') {
            return Optional.empty();
        }
        int bits = head[4] == 2 ? 64 : 32;
        var order = head[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var bytes = ByteBuffer.wrap(head).order(order);
        int machine = bytes.getShort(18) & 0xffff;
        return Optional.of(new ElfHeader(bits, order, machine, interpreter(bytes, bits)));
    }

    /**
     * The platform whose programs look like this; empty for a CPU that no image is published for.
     */
    public Optional<Platform> platform() {
        var architecture = Machine.architecture(machine, order);
        return architecture.map(name -> Platform.parse("linux/" + name));
    }

    /** The CPU's name as people know it, such as {@code x86-64}. */
    public String cpu() {
        return Machine.label(machine);
    }

    private static @Nullable String interpreter(ByteBuffer bytes, int bits) {
        boolean wide = bits == 64;
        long table = wide ? word(bytes, 32, true) : word(bytes, 28, false);
        int size = half(bytes, wide ? 54 : 42);
        int count = half(bytes, wide ? 56 : 44);
        for (int i = 0; i < count; i++) {
            long at = table + (long) i * size;
            if (at < 0 || at + (wide ? 56 : 32) > bytes.limit()) {
                return null;
            }
            if (bytes.getInt((int) at) == PT_INTERP) {
                long start = word(bytes, (int) at + (wide ? 8 : 4), wide);
                return text(bytes, start, word(bytes, (int) at + (wide ? 32 : 16), wide));
            }
        }
        return null;
    }

    private static @Nullable String text(ByteBuffer bytes, long start, long length) {
        if (start < 0 || length < 2 || length > 4096 || start + length > bytes.limit()) {
            return null;
        }
        return new String(bytes.array(), (int) start, (int) length - 1, StandardCharsets.UTF_8);
    }

    private static int half(ByteBuffer bytes, int at) {
        return at + 2 > bytes.limit() ? 0 : bytes.getShort(at) & 0xffff;
    }

    private static long word(ByteBuffer bytes, int at, boolean wide) {
        if (at + (wide ? 8 : 4) > bytes.limit()) {
            return -1;
        }
        return wide ? bytes.getLong(at) : bytes.getInt(at) & 0xffffffffL;
    }
}
