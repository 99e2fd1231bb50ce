package dev.crossdock.ui.matrix;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a matrix that ran to its end.
 *
 * @param kind how it is to be taken
 * @param text a sentence for each platform that is not as the others
 */
record Verdict(Kind kind, String title, String text) {
    /** More of them would make a wall of the notice; the columns tell the rest. */
    private static final int SENTENCES = 4;

    enum Kind {
        SAME(Badge.Tone.SUCCESS),
        /** All came to a good end, with other words. */
        DIFFERS(Badge.Tone.WARNING),
        /** Some failed, or did not run at all. */
        FAILED(Badge.Tone.DANGER);

        private final Badge.Tone tone;

        Kind(Badge.Tone tone) {
            this.tone = tone;
        }

        Badge.Tone tone() {
            return tone;
        }
    }

    static Verdict of(Board board) {
        var lanes = board.lanes();
        boolean failed = !lanes.stream().allMatch(Lane::succeeded);
        var sentences = new ArrayList<String>();
        for (var lane : lanes) {
            sentence(board, lane).ifPresent(sentences::add);
        }
        if (lanes.size() == 1) {
            return alone(board, lanes.getFirst());
        }
        if (sentences.isEmpty()) {
            return failed
                    ? new Verdict(
                            Kind.FAILED,
                            Words.get("matrix.verdict.all-fail"),
                            lanes.getFirst().why())
                    : new Verdict(
                            Kind.SAME,
                            Words.get("matrix.verdict.same"),
                            Words.get("matrix.verdict.same.text", lanes.size()));
        }
        return new Verdict(
                failed ? Kind.FAILED : Kind.DIFFERS,
                Words.get("matrix.verdict.differ"),
                joined(sentences));
    }

    private static Verdict alone(Board board, Lane lane) {
        return lane.succeeded()
                ? new Verdict(
                        Kind.SAME,
                        Words.get("matrix.verdict.alone", lane.platform()),
                        Words.get("matrix.verdict.alone.text"))
                : new Verdict(
                        Kind.FAILED,
                        Words.get("matrix.verdict.alone-failed", lane.platform()),
                        lane.why());
    }

    private static String joined(List<String> sentences) {
        int more = sentences.size() - SENTENCES;
        return more <= 0
                ? String.join(" ", sentences)
                : String.join(" ", sentences.subList(0, SENTENCES))
                        + " "
                        + Words.get("matrix.verdict.more", more);
    }

    /** What is other about a lane than about the one that it is compared with. */
    private static Optional<String> sentence(Board board, Lane lane) {
        int output = board.output(lane.platform());
        var run = lane.run();
        if (output < 0 || run == null) {
            return Optional.of(Words.get("matrix.verdict.not-run", lane.platform()));
        }
        if (run.exit() == null) {
            return Optional.of(Words.get("matrix.verdict.killed", lane.platform()));
        }
        if (output == 0) {
            return Optional.empty();
        }
        var first =
                board.runs().stream()
                        .filter(r -> r.platform().equals(board.compared().getFirst()))
                        .findFirst();
        var exit = first.map(r -> r.exit()).orElse(null);
        if (!run.exit().equals(exit)) {
            return Optional.of(
                    exit == null
                            ? Words.get("matrix.verdict.exit-alone", lane.platform(), run.exit())
                            : Words.get("matrix.verdict.exit", lane.platform(), run.exit(), exit));
        }
        long lines = board.sideBySide().differing(output);
        return lines == 0
                ? Optional.empty()
                : Optional.of(Words.get("matrix.verdict.lines", lane.platform(), lines));
    }
}
