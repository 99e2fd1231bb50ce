package dev.crossdock.core.diagnosis;

import dev.crossdock.core.text.Words;

import java.util.Optional;

/** What the number says that a container ended with. It is the weakest evidence of all. */
public final class ExitCode {

    private static final int SIGNALS_BEGIN = 128;

    private ExitCode() {}

    /** The signal that ended the program: shells and engines report it as 128 and its number. */
    public static Optional<Signal> signal(int code) {
        return code > SIGNALS_BEGIN ? Signal.numbered(code - SIGNALS_BEGIN) : Optional.empty();
    }

    /** Two or three words for a badge beside the number, such as {@code illegal instruction}. */
    public static String meaning(int code) {
        return signal(code)
                .map(Signal::words)
                .orElseGet(
                        () ->
                                switch (code) {
                                    case 0 -> Words.get("exit.done");
                                    case 125 -> Words.get("exit.125");
                                    case 126 -> Words.get("exit.126");
                                    case 127 -> Words.get("exit.127");
                                    case 128 -> Words.get("exit.128");
                                    default -> Words.get("exit.failed");
                                });
    }

    /**
     * The same as a sentence, such as "Exited with 132, which is 128 + signal 4 (SIGILL, illegal
     * instruction)".
     */
    public static String sentence(int code) {
        return signal(code)
                .map(s -> Words.get("exit.sentence.signal", code, s.number(), s.name(), s.words()))
                .orElseGet(() -> Words.get("exit.sentence", code, meaning(code)));
    }
}
