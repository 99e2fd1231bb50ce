package dev.crossdock.core.build.dockerfile;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the flags off an instruction's beginning (BuildKit {@code parser/split_command.go}).
 *
 * @param flags without their quotes
 * @param rest what follows them
 */
record FlagSplit(List<String> flags, String rest) {

    static FlagSplit of(String text) {
        var flags = new ArrayList<String>();
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (!text.startsWith("--", at)) {
                return new FlagSplit(flags, text.substring(at).strip());
            }
            var flag = new StringBuilder();
            at = read(text, at, flag);
            if (flag.toString().equals("--")) {
                return new FlagSplit(flags, text.substring(at).strip());
            }
            flags.add(flag.toString());
        }
    }

    /** Reads one word, and says where it ends. */
    private static int read(String text, int from, StringBuilder word) {
        char quote = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote == 0 && Character.isWhitespace(c)) {
                break;
            }
            if (c == '\\') {
                if (++at < text.length()) {
                    word.append(text.charAt(at));
                }
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        return Math.min(at, text.length());
    }
}
