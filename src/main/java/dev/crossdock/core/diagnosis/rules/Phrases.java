package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExcerptLine;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.evidence.Voice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ways in which programs tell of one situation: regular expressions without regard to case,
 * with named groups for what they speak of. A phrase is only tried on a line that has its longest
 * plain part, so a table may be long.
 */
final class Phrases {

    /** What stands in guillemets; bounded, because a log may hold lines without end. */
    private static final Map<String, String> PARTS =
            Map.of(
                    "q",
                    "[\"'`‘“(<\\[]{0,2}",
                    "/q",
                    "[\"'`’”)>\\]]{0,2}",
                    "path",
                    "[\"'`‘“(<\\[]{0,2}(?<path>/[^\\s\"'`’”)>\\],;:|]{0,300})[\"'`’”)>\\]]{0,2}",
                    "file",
                    "[\"'`‘“(<\\[]{0,2}(?<path>[^\\s\"'`’”()<>\\[\\],;:|]{1,300})[\"'`’”)>\\]]{0,2}",
                    "host",
                    "(?<host>[A-Za-z0-9_][A-Za-z0-9_.-]{0,252}|\\[[0-9a-fA-F:]{2,45}]|::1?)",
                    "port",
                    "(?<port>\\d{1,5})",
                    "name",
                    "(?<name>(?-i:[A-Z][A-Z0-9_]{2,60}))");

    /** So many of the last lines that say it are looked at more closely. */
    private static final int LINES = 6;

    private static final double LEAST = 0.05;

    /** Of a long line so much is looked at. */
    private static final int CHARACTERS = 1000;

    /** So many lines are looked at: the last ones, and before them those that tell of trouble. */
    private static final int LOOKED_AT = 200;

    private static final int LAST = 60;

    /** Made a pattern only when a line has one of its words: few of a table ever are. */
    private static final class Phrase {
        private final String regex;
        private final List<String> words;
        private final double weight;
        private @Nullable Pattern pattern;

        Phrase(String regex, double weight) {
            this.regex = regex;
            this.words = Literals.required(regex);
            this.weight = weight;
        }

        boolean mayMatch(String lower) {
            for (var word : words) {
                if (lower.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        /** Whoever is first makes it; to make it twice does no harm. */
        Pattern pattern() {
            var made = pattern;
            if (made == null) {
                made = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
                pattern = made;
            }
            return made;
        }
    }

    private final List<Phrase> phrases;
    private final boolean evenIfKilled;

    private Phrases(List<Phrase> phrases, boolean evenIfKilled) {
        this.phrases = List.copyOf(phrases);
        this.evenIfKilled = evenIfKilled;
    }

    /** Phrases that say exactly this. */
    static Phrases of(String... regexes) {
        return new Phrases(List.of(), false).weighing(1, regexes);
    }

    /** The same, and these, which say it less exactly; they come after the others. */
    Phrases weighing(double weight, String... regexes) {
        var all = new ArrayList<>(phrases);
        for (var regex : regexes) {
            for (var alternative : Literals.alternatives(regex)) {
                all.add(new Phrase(whole(alternative), weight));
            }
        }
        return new Phrases(all, evenIfKilled);
    }

    /** The same; a signal that ended the program may be what these words lead to. */
    Phrases evenIfKilled() {
        return new Phrases(phrases, true);
    }

    /** The surest place where a program that failed says it. */
    Optional<Said> last(Evidence e) {
        return in(e).findFirst();
    }

    /** The last places where a program that failed says it, the surest first. */
    Stream<Said> in(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Stream.empty();
        }
        return said(e);
    }

    /** The same, whether it failed or is still running. */
    Stream<Said> said(Evidence e) {
        var found = new ArrayList<Said>();
        var lines = e.log().lines();
        double ending = evenIfKilled ? 1 : Confidence.ofTheEnding(e);
        int looked = 0;
        for (int i = lines.size() - 1; i >= 0 && found.size() < LINES && looked < LOOKED_AT; i--) {
            int after = lines.size() - 1 - i;
            if (after < LAST || lines.get(i).troubled()) {
                looked++;
                match(e, lines.get(i), after, ending).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(Said::confidence).reversed());
        return found.stream();
    }

    private Optional<Said> match(Evidence e, ExcerptLine line, int after, double ending) {
        for (var phrase : phrases) {
            if (phrase.mayMatch(line.lower())) {
                var matcher = phrase.pattern().matcher(line.text());
                matcher.region(0, Math.min(CHARACTERS, line.text().length()));
                matcher.useAnchoringBounds(line.text().length() <= CHARACTERS);
                if (matcher.find()) {
                    return said(
                            e, new LogMatch(line, matcher.toMatchResult(), after), phrase, ending);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Said> said(Evidence e, LogMatch match, Phrase phrase, double ending) {
        double sure =
                phrase.weight
                        * ending
                        * Confidence.of(Voice.of(e.log(), match), match.linesAfter());
        return Optional.of(new Said(match, sure)).filter(s -> s.confidence() >= LEAST);
    }

    private static String whole(String regex) {
        var whole = regex;
        for (var part : PARTS.entrySet()) {
            whole = whole.replace("«" + part.getKey() + "»", part.getValue());
        }
        return whole;
    }
}
