package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the comments at the very top tell the parser (BuildKit {@code parser/directives.go}). The
 * first line that is none ends them.
 *
 * @param escape continues a line and takes a character's meaning: a backslash or a backtick
 * @param syntax the frontend that the file asks for; null for the builder's own
 * @param check options of the builder's own checks; null where not given
 */
public record Directives(char escape, @Nullable String syntax, @Nullable String check) {

    private static final char USUAL = '\\';
    private static final Set<String> KNOWN = Set.of("escape", "syntax", "check");
    private static final Pattern DIRECTIVE =
            Pattern.compile("#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(.+?)\\s*");

    static Directives of(List<String> lines) {
        var seen = new HashSet<String>();
        char escape = USUAL;
        String syntax = null;
        String check = null;
        for (int i = 0; i < lines.size(); i++) {
            var directive = DIRECTIVE.matcher(lines.get(i).strip());
            if (!directive.matches()) {
                break;
            }
            var name = directive.group(1).toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name)) {
                break;
            }
            if (!seen.add(name)) {
                throw DockerfileException.of(i + 1, "dockerfile.directive-twice", name);
            }
            switch (name) {
                case "escape" -> escape = escape(directive.group(2), i + 1);
                case "syntax" -> syntax = directive.group(2);
                default -> check = directive.group(2);
            }
        }
        return new Directives(escape, syntax, check);
    }

    private static char escape(String value, int line) {
        if (!value.equals("\\") && !value.equals("`")) {
            throw DockerfileException.of(line, "dockerfile.escape", value);
        }
        return value.charAt(0);
    }
}
