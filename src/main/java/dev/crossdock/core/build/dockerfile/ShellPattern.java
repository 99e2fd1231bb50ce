package dev.crossdock.core.build.dockerfile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shell's pattern in a substitution: {@code *} and {@code ?}, no brackets (BuildKit {@code
 * shell/lex.go}, convertShellPatternToRegex).
 */
final class ShellPattern {

    private ShellPattern() {}

    static String withoutStart(String value, String pattern, boolean longest) {
        var start = regex(pattern, longest).matcher(value);
        return start.lookingAt() ? value.substring(start.end()) : value;
    }

    static String withoutEnd(String value, String pattern, boolean longest) {
        var end = regex(pattern, true);
        for (int i = 0; i <= value.length(); i++) {
            int from = longest ? i : value.length() - i;
            if (end.matcher(value.substring(from)).matches()) {
                return value.substring(0, from);
            }
        }
        return value;
    }

    static String replaced(String value, String pattern, String replacement, boolean all) {
        var matcher = regex(pattern, true).matcher(value);
        var text = Matcher.quoteReplacement(replacement);
        return all ? matcher.replaceAll(text) : matcher.replaceFirst(text);
    }

    private static Pattern regex(String pattern, boolean longest) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '*' -> regex.append(longest ? ".*" : ".*?");
                case '?' -> regex.append('.');
                case '\\' -> {
                    if (i + 1 < pattern.length()) {
                        regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
                    }
                }
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
