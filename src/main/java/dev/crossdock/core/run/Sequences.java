package dev.crossdock.core.run;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Compares two short lists. */
final class Sequences {

    private Sequences() {}

    /**
     * Which places of {@code after} belong to the longest list that both contain in the same order.
     */
    static <T, K> BitSet common(List<T> before, List<T> after, Function<T, K> key) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        key.apply(before.get(i)).equals(key.apply(after.get(j)))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var kept = new BitSet();
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            if (key.apply(before.get(i)).equals(key.apply(after.get(j)))) {
                kept.set(j++);
                i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
