package dev.crossdock.core.run;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * One {@code -e}. Its value is secret: {@link #toString()} leaves it out.
 *
 * @param value null where it is inherited ({@code -e NAME})
 */
public record EnvironmentEntry(String name, @Nullable String value) {
    /** One entry a name, at the place of the first, with the value of the last. */
    static List<EnvironmentEntry> lastOfEach(List<EnvironmentEntry> entries) {
        var last = new LinkedHashMap<String, EnvironmentEntry>();
        entries.forEach(entry -> last.put(entry.name(), entry));
        return List.copyOf(last.values());
    }

    @Override
    public String toString() {
        return name + (value == null ? "" : "=…");
    }
}
