package dev.crossdock.core.run;

import java.util.regex.Pattern;

/**
 * Finds the command in what was copied from a terminal or a README: behind a prompt, under a
 * comment, in {@code ID=$(…)}.
 *
 * @param start where the command begins, in characters from 0
 * @param end behind its last character
 * @param prompted whether there was a prompt, so that continued lines may have one too
 */
record PastedLine(int start, int end, boolean prompted) {

    private static final String COMMAND =
            "(?=(?:sudo|doas|time|winpty|\\w*/?docker|podman|nerdctl|[A-Z_]+=\\S*)\\b)";
    private static final Pattern PROMPT =
            Pattern.compile(
                    "[ \t]*(?:[^\n'\"]{0,80}?[$#%❯➜λ»>][ \t]+|➜[^\n'\"]{0,80}?[ \t]+)" + COMMAND);
    private static final Pattern NO_COMMAND = Pattern.compile("[ \t]*(?:#.*|```.*)?\r?\n");
    private static final Pattern CAPTURED =
            Pattern.compile("(?:export[ \t]+)?\\w+=(\"?)\\$\\((.*)\\)\\1\\s*", Pattern.DOTALL);

    static PastedLine in(String text) {
        int start = 0;
        var prompt = PROMPT.matcher(text);
        var other = NO_COMMAND.matcher(text);
        while (!prompt.region(start, text.length()).lookingAt()
                && other.region(start, text.length()).lookingAt()) {
            start = other.end();
        }
        boolean prompted = prompt.region(start, text.length()).lookingAt();
        start = prompted ? prompt.end() : start;
        var captured = CAPTURED.matcher(text).region(start, text.length());
        return captured.matches()
                ? new PastedLine(captured.start(2), captured.end(2), prompted)
                : new PastedLine(start, text.length(), prompted);
    }
}
