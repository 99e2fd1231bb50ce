package dev.crossdock.ui.fx;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A label, a control, and below it what there is to know of it or what is wrong. */
@DefaultProperty("control")
public final class FormRow extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
    private final ObjectProperty<@Nullable Node> control =
            new SimpleObjectProperty<>(this, "control");
    private final VBox right = new VBox();
    private final Label name = new Label();

    public FormRow() {
        getStyleClass().add("form-row");
        name.textProperty().bind(label);
        name.getStyleClass().add("form-label");
        var hintLine = line(hint, "secondary");
        var problemLine = line(problem, "form-problem");
        right.getStyleClass().add("form-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(name, right);
        control.subscribe(
                node -> {
                    right.getChildren().setAll(hintLine, problemLine);
                    if (node != null) {
                        right.getChildren().addFirst(node);
                        name.setLabelFor(node);
                    }
                    tell();
                });
        label.subscribe(this::tell);
        problem.subscribe(this::tell);
    }

    private static Label line(StringProperty text, String styleClass) {
        var line = new Label();
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.textProperty().bind(text);
        Shown.of(line, text.isNotEmpty());
        return line;
    }

    private void tell() {
        var node = control.get();
        if (node != null) {
            node.pseudoClassStateChanged(WRONG, !getProblem().isEmpty());
            node.setAccessibleText(getLabel());
            node.setAccessibleHelp(getProblem().isEmpty() ? getHint() : getProblem());
        }
    }

    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String value) {
        label.set(value);
    }

    public StringProperty hintProperty() {
        return hint;
    }

    public String getHint() {
        return hint.get();
    }

    public void setHint(String value) {
        hint.set(value);
    }

    public StringProperty problemProperty() {
        return problem;
    }

    public String getProblem() {
        return problem.get();
    }

    public void setProblem(String value) {
        problem.set(value);
    }

    public ObjectProperty<@Nullable Node> controlProperty() {
        return control;
    }

    public @Nullable Node getControl() {
        return control.get();
    }

    public void setControl(@Nullable Node value) {
        control.set(value);
    }
}
