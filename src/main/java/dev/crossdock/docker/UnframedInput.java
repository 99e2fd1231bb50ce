package dev.crossdock.docker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Leaves out the frames' headers (see {@link LogFrames}), so that both outputs of a program read as
 * one.
 */
final class UnframedInput extends InputStream {
    private static final int CHANNEL = 4;

    private final DataInputStream in;
    private long left;

    UnframedInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (left == 0) {
            if (!nextFrame()) {
                return -1;
            }
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean nextFrame() throws IOException {
        try {
            in.skipNBytes(CHANNEL);
            left = Integer.toUnsignedLong(in.readInt());
            return true;
        } catch (EOFException e) {
            return false;
        }
    }
}
