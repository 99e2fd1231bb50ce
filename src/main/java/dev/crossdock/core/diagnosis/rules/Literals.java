package dev.crossdock.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The plain parts of regular expressions: what every line that matches must have in it. */
final class Literals {

    private static final String META = ".[]{}()*+?^$|\\";

    /** What a group that has a part in a match begins with. */
    private static final Pattern HEAD =
            Pattern.compile("\\((?:\\?(?:[a-z-]*:|<[A-Za-z]\\w*>))?(?!\\?)");

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

    /**
     * Words of which every matching line has one, in lower case: a run of plain characters, or one
     * of a group's alternatives. The longest are chosen; empty if nothing is known.
     */
    static List<String> required(String regex) {
        var best = List.of(longest(regex));
        for (int i = 0; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = endOfClass(regex, i);
                case '(' -> {
                    int end = endOfGroup(regex, i);
                    var words =
                            optional(regex, end)
                                    ? List.<String>of()
                                    : inGroup(regex.substring(i, end));
                    best = shortest(words) > shortest(best) ? words : best;
                    i = end;
                }
                default -> {}
            }
        }
        return best;
    }

    private static List<String> inGroup(String group) {
        var head = HEAD.matcher(group);
        if (!head.lookingAt()) {
            return List.of(); // looks ahead or behind
        }
        return alternatives(group.substring(head.end())).stream()
                .flatMap(part -> required(part).stream())
                .toList();
    }

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }

    private static boolean optional(String regex, int end) {
        return end + 1 < regex.length()
                && ("?*".indexOf(regex.charAt(end + 1)) >= 0 || regex.startsWith("{0", end + 1));
    }

    /** Where the bracket is that closes the one there. */
    private static int endOfGroup(String regex, int start) {
        int depth = 0;
        for (int i = start; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = endOfClass(regex, i);
                case '(' -> depth++;
                case ')' -> {
                    depth--;
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException(regex);
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
