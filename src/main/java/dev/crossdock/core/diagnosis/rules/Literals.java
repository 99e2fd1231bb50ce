package dev.crossdock.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plain parts of regular expressions: what every line that matches must have in it. */
final class Literals {

    private static final String META = ".[]{}()*+?^$|\\";

    private Literals() {}

    /** The regular expressions that stand side by side in one, at its outermost level. */
    static List<String> alternatives(String regex) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = endOfClass(regex, i);
                case '(' -> depth++;
                case ')' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        parts.add(regex.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(regex.substring(from));
        return parts;
    }

    /**
     * The longest run of characters, in lower case, that stands in no group and is not optional;
     * empty if there is none.
     */
    static String longest(String regex) {
        var best = "";
        var run = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean plain = depth == 0 && META.indexOf(c) < 0;
            if (c == '\\') {
                c = regex.charAt(++i);
                plain = depth == 0 && !Character.isLetterOrDigit(c);
            } else if (c == '[') {
                i = endOfClass(regex, i);
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == '{') {
                i = regex.indexOf('}', i);
            }
            boolean repeated = i + 1 < regex.length() && "?*{".indexOf(regex.charAt(i + 1)) >= 0;
            if (plain && !repeated) {
                run.append(c);
            }
            if (!plain || repeated) {
                best = run.length() > best.length() ? run.toString() : best;
                run.setLength(0);
            }
        }
        best = run.length() > best.length() ? run.toString() : best;
        return best.toLowerCase(Locale.ROOT);
    }

    /** Where a class ends that begins there; a bracket right at its beginning is a member. */
    private static int endOfClass(String regex, int start) {
        int i = start + 1;
        if (regex.charAt(i) == '^') {
            i++;
        }
        if (regex.charAt(i) == ']') {
            i++;
        }
        while (regex.charAt(i) != ']') {
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
