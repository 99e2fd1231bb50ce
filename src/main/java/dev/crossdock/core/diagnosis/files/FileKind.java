package dev.crossdock.core.diagnosis.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by its first bytes. */
public sealed interface FileKind {

    /** A Linux program or library. */
    record Program(ElfHeader elf) implements FileKind {}

    /**
     * A text that begins with {@code #!}.
     *
     * @param dosLineEnds whether that line ends as on Windows, which makes a carriage return part
     *     of the interpreter's name
     */
    record Script(Shebang shebang, boolean dosLineEnds) implements FileKind {}

    /**
     * A text without {@code #!}.
     *
     * @param dosLineEnds whether any line that was read ends as on Windows
     */
    record Text(boolean dosLineEnds) implements FileKind {}

    /**
     * A program of another operating system.
     *
     * @param system such as {@code macOS}
     */
    record ForeignSystem(String system) implements FileKind {}

    /** Anything else. */
    record Data() implements FileKind {}

    /** Nothing in it. */
    record Empty() implements FileKind {}

    /** The major version of Java 1.1's class files. */
    int OLDEST_JAVA_CLASS = 45;

    /** Judges a file by its beginning. */
    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return new Empty();
        }
        var elf = ElfHeader.parse(head);
        if (elf.isPresent()) {
            return new Program(elf.get());
        }
        if (begins(head, 'M', 'Z')) {
            return new ForeignSystem("Windows");
        }
        if (begins(head, 0xcf, 0xfa, 0xed, 0xfe)
                || begins(head, 0xce, 0xfa, 0xed, 0xfe)
                || isUniversal(head)) {
            return new ForeignSystem("macOS");
        }
        return isText(head) ? text(new String(head, StandardCharsets.UTF_8)) : new Data();
    }

    private static FileKind text(String head) {
        boolean dos = head.contains("\r\n");
        return Shebang.parse(head)
                .<FileKind>map(s -> new Script(s, firstLine(head).endsWith("\r")))
                .orElseGet(() -> new Text(dos));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * A program for several CPUs of Macs; a Java class begins alike, and goes on with its version.
     */
    private static boolean isUniversal(byte[] head) {
        return begins(head, 0xca, 0xfe, 0xba, 0xbe)
                && head.length >= 8
                && head[4] == 0
                && head[5] == 0
                && head[6] == 0
                && head[7] < OLDEST_JAVA_CLASS;
    }

    private static boolean begins(byte[] head, int... magic) {
        return head.length >= magic.length
                && Arrays.equals(Arrays.copyOf(head, magic.length), bytes(magic));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != 0x1b
                    && b != '\f') {
                return false;
            }
        }
        return true;
    }
}
