package dev.crossdock.docker.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Reads the machine code out of an assembly source that carries it in front of each line. */
final class Listing {

    private static final Pattern ROW = Pattern.compile("/\\* ([0-9a-f]{4}) ([0-9a-f]+) +\\*/.*");

    private Listing() {}

    static byte[] codeFor(Machine machine) {
        return code(text(machine.architecture + ".s"));
    }

    static byte[] workFor(Machine machine) {
        return code(text("work/" + machine.architecture + ".txt"));
    }

    /**
     * @throws IllegalStateException if a row is not where the rows before it end: a line was edited
     *     and not assembled
     */
    static byte[] code(String source) {
        var code = new ByteArrayOutputStream();
        source.lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .forEach(
                        row -> {
                            if (HexFormat.fromHexDigits(row.group(1)) != code.size()) {
                                throw new IllegalStateException(
                                        "Expected offset %04x: %s"
                                                .formatted(code.size(), row.group()));
                            }
                            code.writeBytes(HexFormat.of().parseHex(row.group(2)));
                        });
        return code.toByteArray();
    }

    private static String text(String resource) {
        try (var in = Listing.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
