package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

/** Looks for the level of a line of JSON without reading the JSON as a whole. */
final class LevelKey {

    /** A level stands near the beginning. */
    private static final int HEAD = 600;

    private final String line;
    private final int end;
    private int at;

    LevelKey(String line) {
        this.line = line;
        this.end = Math.min(line.length(), HEAD);
    }

    @Nullable LevelWord find() {
        while (at < end) {
            if (line.charAt(at++) != '"') {
                continue;
            }
            var key = quoted();
            skipSpace();
            if (at < end && line.charAt(at) == ':') {
                at++;
                skipSpace();
                boolean mongo = key.equals("s");
                var found = mongo || Severity.isKey(key) ? value(mongo) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** What stands up to the next quotation mark, which is passed. */
    private String quoted() {
        int from = at;
        while (at < end && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        int to = Math.min(at, end);
        at = to + 1;
        return line.substring(from, to);
    }

    private @Nullable LevelWord value(boolean mongo) {
        int from = at < end && line.charAt(at) == '"' ? at + 1 : at;
        int to = from;
        while (to < end && Character.isLetterOrDigit(line.charAt(to))) {
            to++;
        }
        if (mongo && (from == at || to == from || to > from + 2)) {
            return null;
        }
        // MongoDB has D1 to D5.
        var word = line.substring(from, mongo ? from + 1 : to);
        var severity = Severity.named(word);
        return severity == null ? null : new LevelWord(from, to, severity);
    }

    private void skipSpace() {
        while (at < end && line.charAt(at) == ' ') {
            at++;
        }
    }
}
