package dev.crossdock.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The corpus of pasted lines. */
record PastedLines(String pasted, String printed) {

    static List<PastedLines> all() {
        try (var in = PastedLines.class.getResourceAsStream("pasted-lines.txt")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n"))
                    .skip(1)
                    .map(entry -> entry.split("\n=> "))
                    .map(parts -> new PastedLines(parts[0], parts[1].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return pasted.replace("\n", "⏎");
    }
}
