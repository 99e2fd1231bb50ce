package dev.crossdock.core.build.workflow;

import dev.crossdock.core.run.shell.Quoting;

import java.util.List;
import java.util.stream.Collectors;

/** Puts what a person wrote into YAML, so that it means just itself. */
final class Yaml {
    private Yaml() {}

    /** A string that is nothing else, whatever it looks like. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Text in which GitHub sees no expression. */
    static String plain(String value) {
        return value.replace("${{", "${{ '${{' }}");
    }

    /** Words of a command for sh. */
    static String command(List<String> words) {
        return words.stream().map(Quoting.LITERAL::quote).collect(Collectors.joining(" "));
    }

    /** Every line of a block further in. */
    static String indented(String block, int spaces) {
        return block.lines()
                .map(line -> line.isEmpty() ? line : " ".repeat(spaces) + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
