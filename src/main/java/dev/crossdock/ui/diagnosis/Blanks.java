package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only the user knows in a proposed run: it stands there as {@code <NAME>}. */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("<([A-Z][A-Z0-9_]*)>");

    private Blanks() {}

    /** Their names, each once, in the order in which they stand. */
    static List<String> of(RunSpec spec) {
        var names = new LinkedHashSet<String>();
        spec.environment().forEach(entry -> find(names, entry.value()));
        spec.command().forEach(word -> find(names, word));
        return new ArrayList<>(names);
    }

    /**
     * The run with the blanks filled in; those without a value stay.
     *
     * @param values by name
     */
    static RunSpec fill(RunSpec spec, Map<String, String> values) {
        var environment =
                spec.environment().stream()
                        .map(e -> new EnvironmentEntry(e.name(), filled(e.value(), values)))
                        .toList();
        var command = spec.command().stream().map(word -> filled(word, values)).toList();
        return spec.toBuilder().environment(environment).command(command).build();
    }

    private static void find(LinkedHashSet<String> names, @Nullable String text) {
        if (text != null) {
            BLANK.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        }
    }

    private static @Nullable String filled(@Nullable String text, Map<String, String> values) {
        if (text == null) {
            return null;
        }
        return BLANK.matcher(text)
                .replaceAll(
                        blank -> {
                            var value = values.getOrDefault(blank.group(1), "");
                            return Matcher.quoteReplacement(
                                    value.isEmpty() ? blank.group() : value);
                        });
    }
}
