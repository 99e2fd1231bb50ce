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
    private static final int USER_AT = 108;
    private static final int GROUP_AT = 116;
    private static final int ID_LENGTH = 8;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE_AT = 156;

    private TarHead() {}

    /**
     * @param most how many bytes at the most
     * @return empty if the entry is no regular file; null if the archive ends before any entry
     */
    static byte @Nullable [] read(InputStream tar, int most) throws IOException {
        var header = entry(tar);
        if (header == null) {
            return null;
        }
        boolean regular = header[TYPE_AT] == '0' || header[TYPE_AT] == 0;
        return regular ? tar.readNBytes((int) Math.min(most, size(header))) : new byte[0];
    }

    /** Who owns the first entry, as {@code uid:gid}; null if the archive ends before any entry. */
    static @Nullable String owner(InputStream tar) throws IOException {
        var header = entry(tar);
        return header == null
                ? null
                : octal(header, USER_AT, ID_LENGTH) + ":" + octal(header, GROUP_AT, ID_LENGTH);
    }

    /**
     * The header of the first entry. Long names and the like come as entries of their own, before
     * the one they speak of.
     */
    private static byte @Nullable [] entry(InputStream tar) throws IOException {
        while (true) {
            var header = tar.readNBytes(BLOCK);
            if (header.length < BLOCK) {
                return null;
            }
            if ("xgLK".indexOf(header[TYPE_AT]) < 0) {
                return header;
            }
            tar.skipNBytes((size(header) + BLOCK - 1) / BLOCK * BLOCK);
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
        return octal(header, SIZE_AT, SIZE_LENGTH);
    }

    private static long octal(byte[] header, int at, int length) {
        var digits = new String(header, at, length, StandardCharsets.US_ASCII);
        digits = digits.replace('\0', ' ').strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, Byte.SIZE);
    }
}
