package dev.crossdock.core.diagnosis.evidence;

import java.util.regex.Pattern;

/**
 * What a program wrote after some words: whether they were its last, or it got over the trouble.
 *
 * @param calm how many lines of ordinary work followed; the rest of a trace and words of ending do
 *     not count
 * @param recovered whether it then said that what it tried has succeeded
 * @param laterTrouble whether after ordinary work something else went wrong
 */
public record Aftermath(int calm, boolean recovered, boolean laterTrouble) {

    /** More is not looked at: it has gone on for long. */
    private static final int FAR = 300;

    /** The rest of something that began on a line before. */
    private static final Pattern CONTINUES =
            Pattern.compile(
                    "^(?:\\s|$|at |Caused by|\\.\\.\\. ?\\d+ |Suppressed|File \"|Traceback|During"
                            + " handling|The above exception|- |[}\\]^)]|Node\\.js v|Require"
                            + " stack|goroutine |main\\.|exit status|stack backtrace|note: |npm"
                            + " |DETAIL:|HINT:|CONTEXT:|STATEMENT:|[\\w.$]+(?:Exception|Error)\\b)");

    /** Words of ending and of trying again, which are neither work nor trouble. */
    private static final Pattern ENDS =
            Pattern.compile(
                    "(?i)shut(?:ting)? ?down|\\bstopp|\\bexit|\\bquit|\\bclos(?:e|ing)|clean(?:ing)?"
                            + " ?up|\\babort|terminat|\\bretry|\\bretries|\\bwait|\\battempt|giv"
                            + "(?:e|ing) up|\\bbye\\b|command failed|lifecycle|for more"
                            + " information|usage:|see .{0,40} log|sleeping");

    private static final Pattern SUCCEEDS =
            Pattern.compile(
                    "(?i)\\b(?:re)?connected\\b|connection.{0,40}"
                            + "(?:established|succeeded|successful|restored|acquired|is ok)"
                            + "|successful(?:ly)?\\b|\\bsucceeded\\b|\\blistening\\b|\\bready\\b"
                            + "|accepting connections|\\bserver (?:is )?(?:running|started|up)\\b"
                            + "|\\bstarted (?:server|on|in \\d)|\\brunning (?:on|at)\\b"
                            + "|\\brecovered\\b|now (?:available|healthy|up)\\b|startup complete"
                            + "|up and running|(?:connection|database|redis|migrations?|retry)"
                            + " ?(?:is |are )?:? ?(?:ok|done|complete|applied)\\b");

    private static final Pattern NOT =
            Pattern.compile(
                    "(?i)\\bnot\\b|n't\\b|\\bno\\b|disconnect|fail|unable|wait|until|before|\\bwhen"
                            + "\\b|\\bif\\b|error|to be ready|\\btry|\\bidentify\\b|\\bconfigure\\b|make sure"
                            + "|\\bplease\\b|\\bto listen\\b");

    private static final Pattern TRACE =
            Pattern.compile(
                    "^(?:Traceback \\(most|panic: |thread '.*' |Unhandled|Exception in thread"
                            + "|Uncaught|fatal error: |terminate called)");

    /**
     * What follows a line.
     *
     * @param at its place among the lines
     */
    static Aftermath of(LogExcerpt log, int at) {
        int end = log.lines().size();
        if (end - at > FAR) {
            return new Aftermath(end - at, false, true);
        }
        int calm = 0;
        boolean recovered = false;
        boolean trouble = false;
        for (int i = at + 1; i < end; i++) {
            var line = log.nature(i);
            if (line.trace()) {
                trouble |= calm > 0;
            } else if (!line.continues()) {
                trouble |= calm > 0 && line.level().isGrave();
                recovered |= line.succeeds();
                calm += line.succeeds() || line.calm() ? 1 : 0;
            }
        }
        return new Aftermath(calm, recovered, trouble);
    }

    /**
     * What kind of line one is.
     *
     * @param continues whether it is the rest of something that began before
     * @param trace whether it begins a trace
     * @param succeeds whether it says that something went well
     * @param calm whether it tells of ordinary work
     */
    record Nature(Level level, boolean continues, boolean trace, boolean succeeds, boolean calm) {

        static Nature of(ExcerptLine line) {
            var level = Level.of(line);
            return new Nature(
                    level,
                    CONTINUES.matcher(line.text()).find(),
                    TRACE.matcher(line.text()).find(),
                    Aftermath.succeeds(line, level),
                    isCalm(line, level));
        }
    }

    private static boolean succeeds(ExcerptLine line, Level level) {
        return !level.isGrave()
                && level != Level.WARNING
                && SUCCEEDS.matcher(line.text()).find()
                && !NOT.matcher(line.text()).find();
    }

    private static boolean isCalm(ExcerptLine line, Level level) {
        boolean quiet = level == Level.INFO || level == Level.UNMARKED && !line.troubled();
        return quiet && !ENDS.matcher(line.text()).find();
    }
}
