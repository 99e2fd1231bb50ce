package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.log.Severity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How grave a line says that it is, read from what loggers of many kinds write before it. */
public enum Level {
    FATAL,
    ERROR,
    /** It says nothing of it. */
    UNMARKED,
    WARNING,
    INFO;

    /** A level stands near the beginning of a line; in JSON it may stand anywhere. */
    private static final int PREFIX = 120;

    private static final int JSON_PREFIX = 600;

    /** Each with the level's word, letter or number in its first group. */
    private static final List<Pattern> JSON =
            List.of(
                    Pattern.compile(
                            "\"(?:log\\.level|log_level|loglevel|level|levelname|lvl|severity|@l)\""
                                    + "\\s*:\\s*\"?(\\w+)",
                            Pattern.CASE_INSENSITIVE),
                    // MongoDB
                    Pattern.compile("\"s\"\\s*:\\s*\"([FEWID])\\d?\""));

    private static final List<Pattern> TEXT =
            List.of(
                    Pattern.compile("\\b(?:level|lvl|severity|loglevel)=\"?(\\w+)"),
                    // klog, glog
                    Pattern.compile("^([FEWI])\\d{4} \\d\\d:"),
                    Pattern.compile(
                            "\\[ ?(emerg|alert|crit|critical|fatal|panic|severe|error|err|eror"
                                    + "|warning|warn|notice|note|info|information|debug|trace"
                                    + "|system)\\b",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "(?:^|[\\s|(<:])(FATAL|EMERGENCY|EMERG|ALERT|CRITICAL|CRIT|PANIC|SEVERE"
                                    + "|ERROR|ERR|EROR|WARNING|WARN|NOTICE|INFO|DEBUG|DBUG|TRACE"
                                    + "|VERBOSE)(?=[\\s\\]):>|,!]|$)"),
                    Pattern.compile(
                            "(?:^|: )(fatal|fatal error|critical|error|fail|crit|panic|warning|warn"
                                    + "|notice|note|info|debug|dbug|trce)(?:\\[[^]]*])?:",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile("^npm (ERR|error|warn|WARN|notice|http|info)"),
                    Pattern.compile("\\b\\w*(Warning): "),
                    // Redis marks what is of no consequence with a star
                    Pattern.compile("^\\d+:[MSCX] [^*#]{10,40} ([*]) "));

    /** What some program writes instead of a level; {@link Severity} has the usual words. */
    private static final Set<String> OF_NO_CONSEQUENCE = Set.of("*", "http", "system");

    /** What the line says of itself. */
    public static Level of(ExcerptLine line) {
        var text = line.text();
        boolean json = text.startsWith("{");
        int end = Math.min(text.length(), json ? JSON_PREFIX : PREFIX);
        var head = text.substring(0, end);
        for (var pattern : json ? JSON : TEXT) {
            var found = pattern.matcher(head);
            if (found.find()) {
                return named(found.group(1));
            }
        }
        return UNMARKED;
    }

    private static Level named(String word) {
        return switch (Severity.named(word)) {
            case FATAL -> FATAL;
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO, DEBUG, TRACE -> INFO;
            case null ->
                    OF_NO_CONSEQUENCE.contains(word.toLowerCase(Locale.ROOT)) ? INFO : UNMARKED;
        };
    }

    /** Whether it says that something failed. */
    public boolean isGrave() {
        return this == FATAL || this == ERROR;
    }

    /** Whether it says that nothing failed yet. */
    public boolean isMild() {
        return this == WARNING || this == INFO;
    }
}
