package dev.crossdock.core.run.shell;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.regex.Pattern;

/** What the commonest expansions come to, looked up and not run. */
final class ShellValues {

    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)}");
    private static final Pattern FOLDER = Pattern.compile("\\$\\( *pwd *\\)|` *pwd *`");

    private ShellValues() {}

    static String of(Expansion expansion, Function<String, @Nullable String> variables) {
        var text = expansion.text();
        var variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            return or(
                    text,
                    variables.apply(
                            variable.group(1) == null ? variable.group(2) : variable.group(1)));
        }
        if (FOLDER.matcher(text).matches()) {
            return or(text, variables.apply("PWD"));
        }
        if (text.equals("~") || text.equals("~/")) {
            var home = variables.apply("HOME");
            return home == null ? text : home + text.substring(1);
        }
        return text;
    }

    private static String or(String text, @Nullable String value) {
        return value == null ? text : value;
    }
}
