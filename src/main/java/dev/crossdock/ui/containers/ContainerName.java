package dev.crossdock.ui.containers;

import dev.crossdock.core.text.Words;

import java.util.Set;
import java.util.regex.Pattern;

/** A name that somebody types for a container. */
final class ContainerName {

    /** Docker's {@code RestrictedNamePattern}, moby's daemon/names. */
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    private ContainerName() {}

    /**
     * What is wrong with it, as a sentence; empty if the engine will take it.
     *
     * @param now the name that the container has
     * @param taken the names of all containers
     */
    static String problem(String name, String now, Set<String> taken) {
        if (name.isEmpty() || name.equals(now)) {
            return "";
        }
        if (!ALLOWED.matcher(name).matches()) {
            return Words.get("containers.rename.malformed", name);
        }
        return taken.contains(name) ? Words.get("containers.rename.taken", name) : "";
    }

    /** Whether it can be given. */
    static boolean isGood(String name, String now, Set<String> taken) {
        return !name.isEmpty() && !name.equals(now) && problem(name, now, taken).isEmpty();
    }
}
