package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.Quoting;

import java.util.ArrayList;
import java.util.List;

/** Groups {@link RunSpec#other()} into flags with their values. */
final class OtherFlags {

    private OtherFlags() {}

    static List<CommandPart> parts(List<String> other, Quoting quoting) {
        var parts = new ArrayList<CommandPart>();
        for (int i = 0; i < other.size(); i++) {
            var word = other.get(i);
            int equals = word.indexOf('=');
            if (!word.startsWith("--")) {
                parts.add(CommandPart.single(CommandToken.Kind.FLAG, word, quoting));
            } else if (equals > 0) {
                parts.add(
                        CommandPart.joined(
                                word.substring(0, equals), word.substring(equals + 1), quoting));
            } else if (i + 1 == other.size() || isSwitch(word)) {
                parts.add(CommandPart.flag(word));
            } else {
                parts.add(withValue(word, other.get(++i), quoting));
            }
        }
        return parts;
    }

    /** What docker does not know can only be told from the image when it stands in one word. */
    private static CommandPart withValue(String flag, String value, Quoting quoting) {
        return RunFlags.named(flag.substring(2)).isPresent()
                ? CommandPart.flag(flag, value, quoting)
                : CommandPart.joined(flag, value, quoting);
    }

    private static boolean isSwitch(String word) {
        return RunFlags.named(word.substring(2)).map(flag -> !flag.takesValue()).orElse(false);
    }
}
