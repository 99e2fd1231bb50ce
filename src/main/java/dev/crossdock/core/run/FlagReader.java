package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.ShellWord;
import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

/**
 * Reads the flags between {@code run} and the image in every way that docker takes them:
 * spf13/pflag's {@code flag.go}.
 */
final class FlagReader {

    private static final String TYPOGRAPHIC_DASHES = "–—−";

    private final WordCursor words;
    private final RunDraft draft;

    FlagReader(WordCursor words, RunDraft draft) {
        this.words = words;
        this.draft = draft;
    }

    /** Reads as far as the image, which is the next word then. */
    void read() {
        while (words.hasNext()) {
            var text = words.peek();
            if (text.equals("--")) {
                words.take();
                return;
            } else if (draft.isBundleOfFlags(text)) {
                draft.keepUnknown(words.take().text());
            } else if (text.startsWith("--")) {
                longFlag(words.take());
            } else if (text.startsWith("-") && text.length() > 1) {
                cluster(words.take());
            } else if (!text.isEmpty() && TYPOGRAPHIC_DASHES.indexOf(text.charAt(0)) >= 0) {
                throw new UnreadableLineException(
                        words.position(), Words.get("run.parse.dash", text));
            } else {
                return;
            }
        }
    }

    private void longFlag(ShellWord word) {
        int equals = word.text().indexOf('=');
        var name = word.text().substring(2, equals < 0 ? word.text().length() : equals);
        var value = equals < 0 ? null : draft.literal(word.text().substring(equals + 1));
        var known = RunFlags.named(name);
        if (known.isEmpty() && value == null) {
            throw unknown(word, name);
        } else if (known.isEmpty()) {
            draft.keepUnknown("--" + name, value);
        } else if (value != null) {
            draft.set(known.get(), value, word.start());
        } else {
            set(known.get(), word.start());
        }
    }

    private void set(RunFlag flag, int position) {
        if (flag.takesValue()) {
            int at = words.position();
            draft.set(flag, words.value(flag.longForm()), at);
        } else {
            draft.set(flag, "true", position);
        }
    }

    /** {@code -itp80:80}: switches, and at most one flag with a value, which is last. */
    private void cluster(ShellWord word) {
        var text = word.text();
        for (int i = 1; i < text.length(); i++) {
            int position = word.start() + i;
            var letter = text.charAt(i);
            var flag =
                    RunFlags.letter(letter)
                            .orElseThrow(
                                    () ->
                                            new UnreadableLineException(
                                                    position,
                                                    Words.get(
                                                            "run.parse.unknown-letter",
                                                            letter,
                                                            text)));
            var rest = draft.literal(text.substring(i + 1));
            if (rest.startsWith("=")) {
                draft.set(flag, rest.substring(1), position);
                return;
            } else if (flag.takesValue() && !rest.isEmpty()) {
                draft.set(flag, rest, position);
                return;
            }
            set(flag, position);
        }
    }

    private static UnreadableLineException unknown(ShellWord word, String name) {
        var sentence =
                Spelling.nearest(name)
                        .map(
                                near ->
                                        Words.get(
                                                "run.parse.unknown-flag-near",
                                                "--" + name,
                                                "--" + near))
                        .orElseGet(() -> Words.get("run.parse.unknown-flag", "--" + name));
        return new UnreadableLineException(word.start(), sentence);
    }
}
