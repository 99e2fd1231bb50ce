package dev.crossdock.core.diagnosis.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The flags of a run that have no field of their own, each with its value in the next word. */
final class Flags {

    private Flags() {}

    /** The values that a flag was given with, in order. */
    static List<String> values(List<String> words, String flag) {
        var values = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(flag) && hasValue(words, i)) {
                values.add(words.get(i + 1));
            } else if (words.get(i).startsWith(flag + "=")) {
                values.add(words.get(i).substring(flag.length() + 1));
            }
        }
        return values;
    }

    /** The value of {@code --flag name=value}. */
    static Optional<String> value(List<String> words, String flag, String name) {
        return values(words, flag).stream()
                .filter(value -> value.startsWith(name + "="))
                .map(value -> value.substring(name.length() + 1))
                .findFirst();
    }

    static boolean has(List<String> words, String flag) {
        return words.stream().anyMatch(word -> word.equals(flag) || word.startsWith(flag + "="));
    }

    /** All without a flag and its value. */
    static List<String> without(List<String> words, String flag) {
        return without(words, flag, value -> true);
    }

    /** All without a flag where its value is like that; one that has none counts as empty. */
    static List<String> without(List<String> words, String flag, Predicate<String> value) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean next = word.equals(flag) && hasValue(words, i);
            var given =
                    next
                            ? words.get(i + 1)
                            : word.startsWith(flag + "=") ? word.substring(flag.length() + 1) : "";
            boolean named = word.equals(flag) || word.startsWith(flag + "=");
            if (!named || !value.test(given)) {
                kept.add(word);
                if (next) {
                    kept.add(words.get(i + 1));
                }
            }
            i += next ? 1 : 0;
        }
        return kept;
    }

    /** All, and a flag with this value; of the kind {@code name=value} it replaces the name's. */
    static List<String> with(List<String> words, String flag, String value) {
        int equals = value.indexOf('=');
        var name = equals < 0 ? value : value.substring(0, equals + 1);
        var kept =
                new ArrayList<>(
                        without(
                                words,
                                flag,
                                v -> equals < 0 ? v.equals(value) : v.startsWith(name)));
        kept.add(flag);
        kept.add(value);
        return kept;
    }

    private static boolean hasValue(List<String> words, int at) {
        return at + 1 < words.size() && !words.get(at + 1).startsWith("--");
    }
}
