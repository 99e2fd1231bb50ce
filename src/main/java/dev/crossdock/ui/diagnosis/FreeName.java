package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.run.RunSpec;

import java.util.Set;
import java.util.regex.Pattern;

/** Names the run that comes after another: {@code web}, {@code web-2}, {@code web-3}. */
public final class FreeName {
    /** A longer number is a part of the name: a date, a ticket, a hash. */
    private static final Pattern NUMBERED = Pattern.compile("-\\d{1,2}$");

    private FreeName() {}

    /**
     * The run under a name that is free, where its own is not.
     *
     * @param taken the names that there are
     */
    public static RunSpec named(RunSpec spec, Set<String> taken) {
        var name = spec.name();
        return name == null || !taken.contains(name)
                ? spec
                : spec.toBuilder().name(after(name, taken)).build();
    }

    /**
     * @param taken the names that there are
     */
    static String after(String name, Set<String> taken) {
        var stem = NUMBERED.matcher(name).replaceFirst("");
        int number = 2;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
