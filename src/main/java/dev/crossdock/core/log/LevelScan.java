package dev.crossdock.core.log;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/** Looks for the level of a line that is no JSON, word by word. */
final class LevelScan {

    private static final int HEAD = 160;
    private static final int LONGEST = "information".length();

    /** What may stand between a time and a level although it is a word. */
    private static final Set<String> DATES =
            Set.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Set<String> BEFORE_A_LEVEL = Set.of("npm", "php");

    /** A single name may stand behind a time, but no word of a sentence. */
    private static final Set<String> PROSE =
            Set.of(
                    "no", "not", "any", "an", "the", "a", "with", "without", "of", "this", "last",
                    "and", "or", "is", "got", "on", "for", "to", "in", "if", "some", "each");

    private static final Set<String> FACILITIES =
            Set.of(
                    "kern",
                    "user",
                    "mail",
                    "daemon",
                    "auth",
                    "authpriv",
                    "syslog",
                    "lpr",
                    "news",
                    "cron",
                    "ftp",
                    "local0",
                    "local1",
                    "local2",
                    "local3",
                    "local4",
                    "local5",
                    "local6",
                    "local7");

    private static final Set<String> NPM = Set.of("err", "error", "warn", "notice", "info");

    private final String line;
    private final int end;

    /** Whether all that was passed is of the kind that stands before a level. */
    private boolean before = true;

    private boolean named;
    private boolean afterNumber;
    private String last = "";

    LevelScan(String line) {
        this.line = line;
        this.end = Math.min(line.length(), HEAD);
    }

    @Nullable LevelWord find() {
        int at = 0;
        while (at < end) {
            if (isSpace(at)) {
                at++;
                continue;
            }
            int to = at;
            while (to < end && !isSpace(to)) {
                to++;
            }
            var found = key(at, to);
            if (found == null && before) {
                found = at == 0 ? first(to) : null;
                found = found == null ? word(at, to) : found;
            }
            if (found != null) {
                return found;
            }
            pass(at, to);
            at = to;
        }
        return null;
    }

    private boolean isSpace(int at) {
        return line.charAt(at) == ' ' || line.charAt(at) == '\t';
    }

    /** {@code level=error}, {@code level="error"}. */
    private @Nullable LevelWord key(int from, int to) {
        int equals = line.indexOf('=', from);
        if (equals < 0 || equals >= to) {
            return null;
        }
        int start = from;
        while (start < equals && "([{,".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        if (!Severity.isKey(line.substring(start, equals))) {
            return null;
        }
        int value = equals + 1;
        if (value < to && (line.charAt(value) == '"' || line.charAt(value) == '\'')) {
            value++;
        }
        int last = value;
        while (last < to && Character.isLetterOrDigit(line.charAt(last))) {
            last++;
        }
        return known(value, last);
    }

    /** {@code E0102 15:04:05.000000} of klog, {@code [I 15:04:05 app]} of tornado, {@code E: } . */
    private @Nullable LevelWord first(int to) {
        int at = line.charAt(0) == '[' ? 1 : 0;
        if (to <= at || "FEWID".indexOf(line.charAt(at)) < 0) {
            return null;
        }
        boolean alone = at == 1 && to == 2 && to + 1 < end && isDigit(to + 1);
        boolean apt = at == 0 && to == 2 && line.charAt(1) == ':';
        boolean klog = at == 0 && to == 5 && isDigit(1) && isDigit(2) && isDigit(3) && isDigit(4);
        return alone || apt || klog ? known(at, at + 1) : null;
    }

    private boolean isDigit(int at) {
        return line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    private @Nullable LevelWord known(int from, int to) {
        var severity = to - from > LONGEST ? null : Severity.named(line.substring(from, to));
        return severity == null ? null : new LevelWord(from, to, severity);
    }

    /** The level among the runs of letters between two spaces. */
    private @Nullable LevelWord word(int from, int to) {
        int at = from;
        while (at < to) {
            int start = at;
            while (at < to && isLetter(line.charAt(at))) {
                at++;
            }
            var level = at - start < 3 ? null : known(start, at);
            if (level != null && isLevel(from, start, at)) {
                boolean two = start == from && at - start == 5 && last.equals("fatal");
                return two ? new LevelWord(start - 6, at, Severity.FATAL) : level;
            }
            at = Math.max(at, start + 1);
        }
        return null;
    }

    private boolean isLevel(int token, int start, int to) {
        char left = start == token ? ' ' : line.charAt(start - 1);
        char right = to >= line.length() || isSpace(to) ? ' ' : line.charAt(to);
        boolean alone = left == ' ';
        if (alone && PROSE.contains(last)) {
            return false;
        }
        if (right == ']' || "([<".indexOf(left) >= 0 && ")>".indexOf(right) >= 0) {
            return " [(<:|".indexOf(left) >= 0;
        }
        if (left == '.' && right == ' ') {
            return FACILITIES.contains(line.substring(token, start - 1));
        }
        if (isUpper(start, to) && " [(<|:".indexOf(left) >= 0 && " ):>|,![/".indexOf(right) >= 0) {
            return true;
        }
        if (alone && last.equals("npm")) {
            return NPM.contains(line.substring(start, to).toLowerCase(Locale.ROOT));
        }
        return right == ':'
                && " [:|".indexOf(left) >= 0
                && (to + 1 >= line.length() || isSpace(to + 1));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean isUpper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /** Takes note of what stands between two spaces and is no level. */
    private void pass(int from, int to) {
        var token = line.substring(from, to);
        int letters = from;
        while (letters < to && (isLetter(line.charAt(letters)) || line.charAt(letters) == '\'')) {
            letters++;
        }
        boolean plain = letters == to || letters > from + 1 && isPause(letters, to);
        last = token.toLowerCase(Locale.ROOT);
        if (token.indexOf('"') >= 0) {
            before = false;
        } else if (plain) {
            before = before && mayPass(from, to);
        }
        afterNumber = token.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private boolean isPause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (",.;!?".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean mayPass(int from, int to) {
        if (to - from == 1 || DATES.contains(last)) {
            return true;
        }
        if (from == 0 && (BEFORE_A_LEVEL.contains(last) || last.equals("fatal"))) {
            return true;
        }
        // a time's zone, or what PHP writes in two words
        if (afterNumber && to - from <= 5 && isUpper(from, to) || last.equals("fatal")) {
            return true;
        }
        int next = to;
        while (next < end && isSpace(next)) {
            next++;
        }
        if (next < end && (line.charAt(next) == '|' || line.charAt(next) == '-')) {
            return true;
        }
        boolean first = afterNumber && !named;
        named = true;
        return first;
    }
}
