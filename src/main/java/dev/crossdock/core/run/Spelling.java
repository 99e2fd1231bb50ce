package dev.crossdock.core.run;

import java.util.Comparator;
import java.util.Optional;

/** Guesses which flag was meant. */
final class Spelling {

    private static final int MOST = 2;

    private Spelling() {}

    static Optional<String> nearest(String name) {
        return RunFlags.all().stream()
                .map(RunFlag::name)
                .filter(flag -> distance(flag, name) <= Math.min(MOST, name.length() / 2))
                .min(
                        Comparator.<String>comparingInt(flag -> distance(flag, name))
                                .thenComparing(flag -> flag));
    }

    /** Levenshtein's: how many letters must be added, dropped or replaced. */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
