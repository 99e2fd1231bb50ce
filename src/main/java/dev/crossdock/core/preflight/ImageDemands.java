package dev.crossdock.core.preflight;

import dev.crossdock.core.run.EnvironmentEntry;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a popular image wants to be told, or its program ends at once. An image does not declare
 * that itself: it stands in the image's own start script.
 *
 * @param variables those without which it does not start
 * @param port the one it is spoken to by; 0 for none
 */
public record ImageDemands(List<Variable> variables, int port) {

    /** Of an image of which nothing is known. */
    public static final ImageDemands NONE = new ImageDemands(List.of(), 0);

    /**
     * An environment variable without which the image does not start.
     *
     * @param insteads others, any of which does as well
     * @param secret whether its value is one to be hidden
     * @param value the one that is nearly always meant; null where a person has to think of one
     */
    public record Variable(
            String name, List<String> insteads, boolean secret, @Nullable String value) {

        /** Whether an environment gives it a value, or one of those that do as well. */
        public boolean isMet(Collection<EnvironmentEntry> environment) {
            return environment.stream().anyMatch(this::isMetBy);
        }

        private boolean isMetBy(EnvironmentEntry entry) {
            var given = entry.value();
            boolean filled = given == null || !given.isBlank() && !isPlaceholder(given);
            return filled
                    && Stream.concat(Stream.of(name), insteads.stream())
                            .anyMatch(entry.name()::equals);
        }
    }

    /** Whether a value is only the place for one, such as {@code <password>}. */
    static boolean isPlaceholder(String value) {
        return value.length() > 2 && value.startsWith("<") && value.endsWith(">");
    }

    /** Those that an environment does not meet. */
    public List<Variable> unmetBy(Collection<EnvironmentEntry> environment) {
        return variables.stream().filter(variable -> !variable.isMet(environment)).toList();
    }
}
