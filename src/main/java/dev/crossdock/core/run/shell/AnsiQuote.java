package dev.crossdock.core.run.shell;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inside of {@code $'…'}. */
final class AnsiQuote {

    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})|(.))",
                    Pattern.DOTALL);
    private static final String LETTERS = "abeEfnrtv";
    private static final String MEANINGS = "\u0007\b\u001B\u001B\f\n\r\t\u000B";

    private AnsiQuote() {}

    static String decoded(String inside) {
        return ESCAPE.matcher(inside).replaceAll(m -> Matcher.quoteReplacement(meaning(m)));
    }

    private static String meaning(MatchResult match) {
        for (int hex = 1; hex <= 3; hex++) {
            if (match.group(hex) != null) {
                long code = Long.parseLong(match.group(hex), 16);
                return code <= Character.MAX_CODE_POINT
                        ? Character.toString((int) code)
                        : match.group();
            }
        }
        if (match.group(4) != null) {
            return Character.toString(Integer.parseInt(match.group(4), 8) & 0xff);
        }
        int letter = LETTERS.indexOf(match.group(5));
        if (letter >= 0) {
            return MEANINGS.substring(letter, letter + 1);
        }
        return "\\'\"?".contains(match.group(5)) ? match.group(5) : match.group();
    }
}
