package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/** The port that a program wanted to listen on. */
final class Ports {

    private static final int LINES_AROUND = 6;

    /** Where a line that speaks of listening names it. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:port[ =:]{1,2}\"?|(?:0\\.0\\.0\\.0|127\\.0\\.0\\.1|localhost|\\*|\\[?::1?]?"
                            + "|\\[::])['\"]?(?::|, |/|\\(|])+|\\('[^']*', |tcp :|(?<=[\\s(])[:])"
                            + "(\\d{1,5})\\b");

    private Ports() {}

    /** By the phrase itself, or by what stands around it. */
    static Optional<String> of(Evidence e, Said said) {
        if (said.has("port")) {
            return Optional.of(said.group("port"));
        }
        return first(said.text()).or(() -> first(e.log().around(said.match(), LINES_AROUND)));
    }

    private static Optional<String> first(String text) {
        return NAMED.matcher(text).results().map(m -> m.group(1)).findFirst();
    }
}
