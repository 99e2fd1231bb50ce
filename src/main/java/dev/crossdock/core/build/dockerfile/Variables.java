package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.Nullable;

/** What variables stand for while words are filled in. */
@FunctionalInterface
public interface Variables {

    /** The value of a variable; null if it is not set, which is not the same as empty. */
    @Nullable String get(String name);

    /**
     * Whether a variable is to stay as it is written, with all that is around its name: it is not
     * known yet.
     */
    default boolean stays(String name) {
        return false;
    }
}
