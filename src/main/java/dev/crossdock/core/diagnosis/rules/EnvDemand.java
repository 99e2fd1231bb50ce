package dev.crossdock.core.diagnosis.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way in which programs ask for an environment variable. With fixed names it is one image's own
 * entrypoint; else the names stand in the pattern's groups. A group called {@code setting} holds
 * the name of a setting whose variable is written in capitals.
 *
 * @param pattern what is said
 * @param beside what must stand in the lines around it too
 * @param eachLine whether the lines around it that say the same belong to it
 * @param enough the variables that satisfy it; empty if the pattern names them
 * @param others variables that would satisfy it too
 */
record EnvDemand(
        Pattern pattern,
        Pattern beside,
        boolean eachLine,
        List<String> enough,
        List<String> others) {

    private static final Pattern ANYTHING = Pattern.compile("");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern SETTING = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern JOINING = Pattern.compile("(?i)and|or|[A-Z]");

    /** A general way of asking. */
    static EnvDemand general(String regex) {
        return new EnvDemand(Pattern.compile(regex), ANYTHING, false, List.of(), List.of());
    }

    /** One image's way of asking, and what satisfies it. */
    static EnvDemand of(String regex, List<String> enough, String... others) {
        return new EnvDemand(Pattern.compile(regex), ANYTHING, false, enough, List.of(others));
    }

    /** The same, if this stands near it. */
    EnvDemand beside(String regex) {
        return new EnvDemand(pattern, Pattern.compile(regex), eachLine, enough, others);
    }

    /** The same, with every line near it that says so. */
    EnvDemand list() {
        return new EnvDemand(pattern, beside, true, enough, others);
    }

    /** The variables that a match asks for. */
    Stream<String> names(MatchResult said) {
        if (!enough.isEmpty()) {
            return enough.stream();
        }
        boolean settings = pattern.namedGroups().containsKey("setting");
        return IntStream.rangeClosed(1, said.groupCount())
                .mapToObj(said::group)
                .filter(group -> group != null)
                .flatMap(group -> settings ? settings(group) : words(group, NAME));
    }

    private static Stream<String> words(String group, Pattern word) {
        return word.matcher(group)
                .results()
                .map(MatchResult::group)
                .filter(n -> !JOINING.matcher(n).matches());
    }

    /**
     * How a property of Spring is written as a variable (its reference, "Binding From Environment
     * Variables").
     */
    private static Stream<String> settings(String group) {
        return words(group, SETTING)
                .map(
                        name ->
                                Arrays.stream(name.split("\\."))
                                        .map(part -> part.replace("-", ""))
                                        .toList())
                .map(parts -> String.join("_", parts).toUpperCase(Locale.ROOT));
    }
}
