package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogMark;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a start or an end. */
final class MarkWords {

    private MarkWords() {}

    static String title(LogMark mark) {
        return switch (mark) {
            case LogMark.Started s -> Words.get("console.mark.started");
            case LogMark.Ended e -> Words.get("console.mark.ended", e.exitCode());
            case LogMark.Reconnected r -> Words.get("console.mark.reconnected");
        };
    }

    /**
     * @param platform in words, for a start
     * @param cause in words, for an end; empty for none
     */
    static String detail(LogMark mark, String platform, String cause) {
        return switch (mark) {
            case LogMark.Started s ->
                    joined(s.run() > 1 ? Words.get("console.mark.run", s.run()) : "", platform);
            case LogMark.Ended e -> joined(after(e), cause.isEmpty() ? memory(e) : cause);
            case LogMark.Reconnected r -> "";
        };
    }

    private static String after(LogMark.Ended end) {
        var after = end.after();
        return after == null ? "" : Words.get("console.mark.after", TimeSpan.words(after));
    }

    private static String memory(LogMark.Ended end) {
        return end.outOfMemory() ? Words.get("console.mark.out-of-memory") : "";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
    }
}
