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
        var after = Aftermath.of(log.after(said));
        var own = Level.of(said.line());
        boolean part = own == Level.UNMARKED && Aftermath.continues(said.line());
        // What it said last before its end was more than a warning, whatever stands above.
        return new Voice(part && after.calm() > 0 ? above(log, said) : own, after);
    }

    /** The frames and causes under a warning are a part of it. */
    private static Level above(LogExcerpt log, LogMatch said) {
        for (var line : log.before(said).stream().limit(LINES_UP).toList()) {
            var above = Level.of(line);
            if (above != Level.UNMARKED || !Aftermath.continues(line)) {
                return above;
            }
        }
        return Level.UNMARKED;
    }
}
