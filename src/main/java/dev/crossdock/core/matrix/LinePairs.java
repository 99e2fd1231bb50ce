package dev.crossdock.core.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which line of one output stands beside which of another, so that as much as possible is beside
 * its like: equal lines best, lines with common words next, and any two before none.
 */
final class LinePairs {

    /** An equal line is worth more than any two that are only alike. */
    private static final double EQUAL = 2;

    /** Better beside a strange line than beside nothing. */
    private static final double STRANGE = 0.01;

    /** Longer lines are compared as one word: their words would take too long. */
    private static final int LONG = 2000;

    private final List<String> others;
    private final int[] pair;
    private final List<List<String>> added = new ArrayList<>();

    private LinePairs(List<String> lines, List<String> others) {
        this.others = others;
        pair = new int[lines.size()];
        Arrays.fill(pair, -1);
        for (int i = 0; i <= lines.size(); i++) {
            added.add(new ArrayList<>());
        }
        match(lines);
    }

    static LinePairs of(List<String> lines, List<String> others) {
        return new LinePairs(lines, others);
    }

    /** The other output's line beside this one; empty where there is none. */
    Optional<String> pairOf(int line) {
        return pair[line] < 0 ? Optional.empty() : Optional.of(others.get(pair[line]));
    }

    /** The other output's lines that stand beside nothing, before this line. */
    List<String> addedBefore(int line) {
        return added.get(line);
    }

    static List<String> words(String line) {
        if (line.isBlank()) {
            return List.of();
        }
        return line.length() > LONG ? List.of(line) : List.of(line.strip().split("\\s+"));
    }

    private void match(List<String> lines) {
        var worth = new Worth(lines, others);
        int i = 0;
        int j = 0;
        while (i < lines.size() || j < others.size()) {
            boolean both = i < lines.size() && j < others.size();
            if (both && worth.pairs(i, j)) {
                pair[i++] = j++;
            } else if (j < others.size() && (i == lines.size() || worth.skipsOther(i, j))) {
                added.get(i).add(others.get(j++));
            } else {
                i++;
            }
        }
    }

    /** What the best arrangement from two lines on is worth. */
    private static final class Worth {
        private final double[][] together;
        private final double[][] best;

        Worth(List<String> lines, List<String> others) {
            var mine = lines.stream().map(line -> Set.copyOf(new HashSet<>(words(line)))).toList();
            var theirs =
                    others.stream().map(line -> Set.copyOf(new HashSet<>(words(line)))).toList();
            together = new double[lines.size()][others.size()];
            best = new double[lines.size() + 1][others.size() + 1];
            for (int i = lines.size() - 1; i >= 0; i--) {
                for (int j = others.size() - 1; j >= 0; j--) {
                    together[i][j] =
                            lines.get(i).equals(others.get(j))
                                    ? EQUAL
                                    : alike(mine.get(i), theirs.get(j));
                    best[i][j] =
                            Math.max(
                                    together[i][j] + best[i + 1][j + 1],
                                    Math.max(best[i + 1][j], best[i][j + 1]));
                }
            }
        }

        private static double alike(Set<String> one, Set<String> two) {
            long common = one.stream().filter(two::contains).count();
            return STRANGE + 2.0 * common / Math.max(1, one.size() + two.size());
        }

        boolean pairs(int i, int j) {
            return best[i][j] == together[i][j] + best[i + 1][j + 1];
        }

        boolean skipsOther(int i, int j) {
            return best[i][j] == best[i][j + 1];
        }
    }
}
