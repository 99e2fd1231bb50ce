package dev.crossdock.core.log;

import java.nio.charset.StandardCharsets;

/**
 * ASCII bytes as characters, without copying them. A search through it ends when its thread is
 * interrupted, also one that a regular expression keeps busy for ever.
 */
final class ByteText implements CharSequence {

    private static final int OFTEN = 0xFFFF;

    private byte[] bytes = {};
    private int from;
    private int length;
    private int reads;

    /** The thread was interrupted while a pattern was looking. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Interrupted() {
            super(null, null, false, false);
        }
    }

    /** Any other text, watched in the same way. */
    static final class Watched implements CharSequence {
        private final CharSequence text;
        private int reads;

        Watched(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((++reads & OFTEN) == 0) {
                checkInterrupt();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    ByteText of(byte[] source, int start, int end) {
        bytes = source;
        from = start;
        length = end - start;
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & OFTEN) == 0) {
            checkInterrupt();
        }
        return (char) bytes[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(bytes, from + start, end - start, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }

    private static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted();
        }
    }
}
