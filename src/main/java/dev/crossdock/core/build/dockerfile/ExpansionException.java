package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.Nullable;

/** A substitution that cannot be done. */
public final class ExpansionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable String required;

    ExpansionException(String sentence, @Nullable String required) {
        super(sentence);
        this.required = required;
    }

    /** The variable that <code>${NAME:?}</code> demands; null where the text itself is wrong. */
    public @Nullable String required() {
        return required;
    }

    /** What is wrong, for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
