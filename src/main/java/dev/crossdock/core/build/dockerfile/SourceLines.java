package dev.crossdock.core.build.dockerfile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file's bytes as lines: no byte order mark, no line ends of either kind. */
final class SourceLines {

    private static final String MARK = "\uFEFF";
    private static final int ESCAPE = 0x1b;

    private SourceLines() {}

    /**
     * @throws DockerfileException if it is no text, or holds nothing but blanks
     */
    static List<String> of(byte[] file) {
        refuseBinary(file);
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith(MARK)) {
            text = text.substring(MARK.length());
        }
        if (text.isBlank()) {
            throw DockerfileException.of(1, "dockerfile.empty");
        }
        return List.of(text.split("\r?\n", -1));
    }

    /** Text has no other control characters than these, and an executable has many. */
    private static void refuseBinary(byte[] file) {
        int line = 1;
        for (byte one : file) {
            if (one == '\n') {
                line++;
            }
            boolean control = one >= 0 && one < ' ' || one == 0x7f;
            boolean usual = one >= '\t' && one <= '\r' || one == ESCAPE;
            if (control && !usual) {
                throw DockerfileException.of(line, "dockerfile.binary");
            }
        }
    }
}
