package dev.crossdock.docker;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads the beginning of the one file in a tar stream (POSIX ustar, as Go's {@code archive/tar}
 * writes it), and no byte more than it must: the rest of a large file is never sent.
 */
final class TarHead {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE_AT = 156;

    private TarHead() {}

    /**
     * @param most how many bytes at the most
     * @return empty if the entry is no regular file; null if the archive ends before any entry
     */
    static byte @Nullable [] read(InputStream tar, int most) throws IOException {
        while (true) {
            var header = tar.readNBytes(BLOCK);
            if (header.length < BLOCK) {
                return null;
            }
            long size = size(header);
            switch (header[TYPE_AT]) {
                // Long names and the like come as entries of their own, before the one they speak
                // of.
                case 'x', 'g', 'L', 'K' -> tar.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
                case '0', 0 -> {
                    return tar.readNBytes((int) Math.min(most, size));
                }
                default -> {
                    return new byte[0];
                }
            }
        }
    }

    /** Octal digits; or, from 8 GiB on, a number in binary, marked by its first bit. */
    private static long size(byte[] header) {
        if (header[SIZE_AT] < 0) {
            long size = 0;
            for (int i = SIZE_AT + SIZE_LENGTH - Long.BYTES; i < SIZE_AT + SIZE_LENGTH; i++) {
                size = size << Byte.SIZE | header[i] & 0xff;
            }
            return size;
        }
        var digits = new String(header, SIZE_AT, SIZE_LENGTH, StandardCharsets.US_ASCII);
        digits = digits.replace('\0', ' ').strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, Byte.SIZE);
    }
}
