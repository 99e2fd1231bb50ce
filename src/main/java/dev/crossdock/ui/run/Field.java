package dev.crossdock.ui.run;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** A text that somebody types, and what is wrong with it. */
public final class Field {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringBinding problem;

    /**
     * @param check says what is wrong with a text that is not blank, as a sentence; empty where
     *     nothing is
     */
    Field(Function<String, String> check) {
        problem =
                Bindings.createStringBinding(
                        () -> text.get().isBlank() ? "" : check.apply(text.get().strip()), text);
    }

    /** One in which everything is right. */
    Field() {
        this(text -> "");
    }

    void load(@Nullable String value) {
        text.set(value == null ? "" : value);
    }

    /** What was typed; null for nothing. */
    @Nullable String value() {
        return text.get().isBlank() ? null : text.get().strip();
    }

    boolean isRight() {
        return problem.get().isEmpty();
    }

    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    public StringBinding problemProperty() {
        return problem;
    }

    public String getProblem() {
        return problem.get();
    }
}
