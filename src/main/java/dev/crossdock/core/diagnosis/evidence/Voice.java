package dev.crossdock.core.diagnosis.evidence;

/**
 * How some words of a log were said.
 *
 * @param level how grave they are by their own account, or by that of the line that they belong to
 * @param after what came then
 */
public record Voice(Level level, Aftermath after) {

    /** A trace is not longer than that, or it does not matter any more. */
    private static final int LINES_UP = 60;

    /** How these words were said. */
    public static Voice of(LogExcerpt log, LogMatch said) {
        int at = log.lines().size() - 1 - said.linesAfter();
        var after = Aftermath.of(log, at);
        var own = log.nature(at).level();
        boolean part = own == Level.UNMARKED && log.nature(at).continues();
        // What it said last before its end was more than a warning, whatever stands above.
        return new Voice(part && after.calm() > 0 ? above(log, at) : own, after);
    }

    /** The frames and causes under a warning are a part of it. */
    private static Level above(LogExcerpt log, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LINES_UP); i--) {
            var above = log.nature(i);
            if (above.level() != Level.UNMARKED || !above.continues()) {
                return above.level();
            }
        }
        return Level.UNMARKED;
    }
}
