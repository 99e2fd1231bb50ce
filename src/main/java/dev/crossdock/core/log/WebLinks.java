package dev.crossdock.core.log;

/** Web addresses that stand in a text. */
public final class WebLinks {

    private static final String SCHEME_END = "://";

    /** Browsers take no more either. */
    private static final int LONGEST = 4096;

    private static final String NEVER_IN = "\"<>`{}|^\\";
    private static final String NOT_AT_END = ".,;:!?'*_~";

    private WebLinks() {}

    /** Whether something is the address of a web page, which may be opened without harm. */
    public static boolean isWeb(String address) {
        int host = schemeEnd(address, 0);
        if (host < 0 || host == address.length() || address.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < address.length(); i++) {
            if (!isPart(address.charAt(i))) {
                return false;
            }
        }
        return isHost(address.charAt(host));
    }

    /** The same text with each address in it as a link; links that it has already stay. */
    public static StyledText marked(StyledText text) {
        var words = text.text();
        var marked = text;
        int at = words.indexOf(SCHEME_END);
        while (at >= 0) {
            int next = at + SCHEME_END.length();
            int start = start(words, at);
            int end = start < 0 ? next : end(words, next);
            if (end > next && end - start <= LONGEST) {
                marked = marked.linked(start, end, words.substring(start, end));
            }
            at = words.indexOf(SCHEME_END, end);
        }
        return marked;
    }

    /** Where {@code http} or {@code https} before a place begins; -1 if neither stands there. */
    private static int start(String text, int schemeEnd) {
        for (int length = 4; length <= 5; length++) {
            int start = schemeEnd - length;
            if (start >= 0
                    && schemeEnd(text, start) == schemeEnd + SCHEME_END.length()
                    && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return start;
            }
        }
        return -1;
    }

    private static int schemeEnd(String text, int start) {
        for (var scheme : new String[] {"http://", "https://"}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start + scheme.length();
            }
        }
        return -1;
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || c == '[';
    }

    private static boolean isPart(char c) {
        return c > ' '
                && (c < '\u007f' || c > '\u00a0')
                && NEVER_IN.indexOf(c) < 0
                && !Character.isWhitespace(c);
    }

    private static int end(String text, int host) {
        if (host == text.length() || !isHost(text.charAt(host))) {
            return host;
        }
        int end = host;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        while (end > host && isAfter(text, host, end)) {
            end--;
        }
        return end;
    }

    /** Whether the last character belongs to the sentence, and not to the address. */
    private static boolean isAfter(String text, int from, int end) {
        char last = text.charAt(end - 1);
        return switch (last) {
            case ')' -> count(text, from, end, '(') < count(text, from, end, ')');
            case ']' -> count(text, from, end, '[') < count(text, from, end, ']');
            default -> NOT_AT_END.indexOf(last) >= 0;
        };
    }

    private static int count(String text, int from, int end, char c) {
        int count = 0;
        for (int i = from; i < end; i++) {
            count += text.charAt(i) == c ? 1 : 0;
        }
        return count;
    }
}
