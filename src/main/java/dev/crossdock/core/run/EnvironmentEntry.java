package dev.crossdock.core.run;

import org.jspecify.annotations.Nullable;

/**
 * One {@code -e}. Its value is secret: {@link #toString()} leaves it out.
 *
 * @param value null where it is inherited ({@code -e NAME})
 */
public record EnvironmentEntry(String name, @Nullable String value) {
    @Override
    public String toString() {
        return name + (value == null ? "" : "=…");
    }
}
