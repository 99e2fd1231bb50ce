package dev.crossdock.core.diagnosis;

/**
 * A fact that a finding stands on. Values of environment variables never stand in it.
 *
 * @param source {@code state}, {@code state.error}, {@code log}, {@code config}, {@code
 *     host-config}, {@code event}, {@code image}, {@code engine} or {@code file:PATH}
 * @param text the fact in the words of its source
 * @param logLine the number of the log line, from 1, so that the console can jump there; 0 for
 *     other sources
 */
public record EvidenceItem(String source, String text, int logLine) {

    public static EvidenceItem of(String source, String text) {
        return new EvidenceItem(source, text, 0);
    }

    public static EvidenceItem log(int line, String text) {
        return new EvidenceItem("log", text, line);
    }

    public static EvidenceItem file(String path, String text) {
        return new EvidenceItem("file:" + path, text, 0);
    }
}
