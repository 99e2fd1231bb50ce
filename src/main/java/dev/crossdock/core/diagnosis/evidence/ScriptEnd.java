package dev.crossdock.core.diagnosis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a shell script starts last, and then waits for or becomes. */
final class ScriptEnd {

    /** The arguments, in one of the ways in which scripts hand them on. */
    private static final Pattern ARGUMENTS =
            Pattern.compile(
                    "\"?\\$(?:@|\\*|\\{@(?::\\d)?\\}|\\{[@*]:-(?<otherwise>[^}\"]*)\\})\"?");

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_./:=@%+,-]+(?:[ \t]+[A-Za-z0-9_./:=@%+,-]+)*");

    /** What a last line may begin with that starts no program. */
    private static final Pattern NO_PROGRAM =
            Pattern.compile(
                    "(?:fi|done|esac|exit|wait|echo|printf|true|false|set|export|trap|return|read"
                            + "|if|then|else|for|while|case|cd|sleep|test|eval|source|shift|:|\\.)\\b.*"
                            + "|[A-Za-z_]\\w*=.*");

    private ScriptEnd() {}

    /**
     * @param script its text
     * @param words that started it: itself and its arguments
     * @return the words that it starts; empty where that cannot be told
     */
    static Optional<List<String>> of(String script, List<String> words) {
        if (!script.startsWith("#!") || !script.lines().findFirst().orElse("").contains("sh")) {
            return Optional.empty();
        }
        var lines =
                script.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var exec =
                lines.reversed().stream()
                        .filter(line -> line.startsWith("exec ") && !line.startsWith("exec >"))
                        .findFirst()
                        .map(line -> line.substring("exec ".length()).strip());
        return exec.isPresent()
                ? exec.flatMap(line -> started(line, words))
                : started(lines.getLast(), words);
    }

    private static Optional<List<String>> started(String line, List<String> words) {
        var arguments = ARGUMENTS.matcher(line);
        boolean handedOn = arguments.find();
        var before = (handedOn ? line.substring(0, arguments.start()) : line).strip();
        boolean plain = before.isEmpty() || PLAIN.matcher(before).matches();
        if (!plain || NO_PROGRAM.matcher(before).matches()) {
            return Optional.empty();
        }
        var started = new ArrayList<String>();
        if (!before.isEmpty()) {
            started.addAll(List.of(before.split("[ \t]+")));
        }
        if (handedOn) {
            var otherwise = arguments.group("otherwise");
            started.addAll(
                    words.size() == 1 && otherwise != null && !otherwise.isBlank()
                            ? List.of(otherwise.strip().split("[ \t]+"))
                            : words.subList(1, words.size()));
        }
        return started.isEmpty() ? Optional.empty() : Optional.of(started);
    }
}
