package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.text.Words;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a suite is kept: a JSON file in UTF-8, meant to be read, edited and compared. */
public final class SuiteFile {

    /** What the name of such a file ends with. */
    public static final String ENDING = ".crossdock.json";

    /** More is no suite that anybody wrote. */
    private static final int BYTES = 32 << 20;

    private static final char BOM = '\uFEFF';

    private SuiteFile() {}

    /** Whether a file is called like one. */
    public static boolean isNamed(Path file) {
        return file.getFileName() != null && file.getFileName().toString().endsWith(ENDING);
    }

    /**
     * Reads one.
     *
     * @throws SuiteException if it cannot be read, or is no suite; says which line where it can
     */
    public static Suite read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new SuiteException(
                        Words.get(Files.exists(file) ? "suite.no-file" : "suite.missing"));
            }
            if (Files.size(file) > BYTES) {
                throw new SuiteException(Words.get("suite.too-large", BYTES >> 20));
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new SuiteException(Words.get("suite.unreadable"));
        }
    }

    /**
     * The same from its bytes.
     *
     * @throws SuiteException as {@link #read(Path)}
     */
    static Suite read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new SuiteException(Words.get("suite.not-utf8"));
        }
        return SuiteReader.read(
                !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text);
    }

    /** Its text, which is always the same for the same suite. */
    public static String text(Suite suite) {
        return SuiteWriter.write(suite);
    }

    /**
     * Writes one, over what was there. Either the old file is there or the new one, never half.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Suite suite) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(part, text(suite));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
