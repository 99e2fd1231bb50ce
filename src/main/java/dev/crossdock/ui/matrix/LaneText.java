package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.SideBySide.Kind;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.Locale;

/** What is said of a lane in words. */
final class LaneText {
    private LaneText() {}

    /** {@code baseline}, {@code 1.3× the baseline}; empty where there is nothing to compare. */
    static String ratio(Board board, Lane lane) {
        if (lane.equals(board.baseline())) {
            return lane.finished() ? Words.get("matrix.baseline") : "";
        }
        return board.ratio(lane)
                .map(
                        times ->
                                board.alone(lane)
                                        ? Words.get("matrix.ratio", times(times))
                                        : Words.get("matrix.ratio-shared", times(times)))
                .orElse("");
    }

    /** {@code 1.3}, {@code 11}. */
    static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%.0f", ratio);
    }

    /** What a lane that has not ended is doing, or why it has no time. */
    static String state(Lane lane) {
        return switch (lane.state()) {
            case WAITING -> Words.get("matrix.waiting");
            case PULLING ->
                    lane.pulled() < 0
                            ? Words.get("matrix.pulling")
                            : Words.get("matrix.pulling-percent", Math.round(lane.pulled() * 100));
            case RUNNING -> Words.get("matrix.running");
            case STOPPED -> Words.get("matrix.stopped");
            case ENDED ->
                    lane.comparable() ? Words.get("matrix.killed") : Words.get("matrix.not-run");
        };
    }

    /** {@code 8 lines}; {@code 3 lines differ, 1 added}; empty where there is nothing. */
    static String compared(Board board, int output) {
        var all = board.sideBySide();
        long differ = all.count(output, Kind.DIFFERS);
        long added = all.count(output, Kind.ADDED);
        long missing = all.count(output, Kind.MISSING);
        if (output == 0 || differ + added + missing == 0) {
            long lines = all.count(output, Kind.SAME);
            return output == 0
                    ? Words.get("matrix.lines", lines)
                    : Words.get("matrix.lines-same", lines);
        }
        var parts = new ArrayList<String>();
        if (differ > 0) {
            parts.add(Words.get("matrix.differ", differ));
        }
        if (added > 0) {
            parts.add(Words.get("matrix.added", added));
        }
        if (missing > 0) {
            parts.add(Words.get("matrix.missing", missing));
        }
        return String.join(", ", parts);
    }

    /** That not all of an output is shown; empty where it is. */
    static String cut(Lane lane) {
        var run = lane.run();
        if (run == null) {
            return "";
        }
        boolean cut = run.stdout().cut() || run.stderr().cut();
        long lines =
                Math.max(run.stdout().text().lines().count(), run.stderr().text().lines().count());
        if (lines > Board.LINES) {
            return cut
                    ? Words.get("matrix.cut-more", Board.LINES)
                    : Words.get("matrix.cut", Board.LINES, lines);
        }
        return cut ? Words.get("matrix.cut-size") : "";
    }
}
