package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Something to say, where it happened: a title, a sentence, the remedy as buttons, and the
 * technical text folded below. The buttons go below the text where the notice is narrow.
 */
public final class Notice extends VBox {
    /** Below this width, in pixels, the buttons stand under the text. */
    private static final double BESIDE = 640;

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty technical = new SimpleStringProperty(this, "technical", "");
    private final ObjectProperty<Badge.Tone> tone =
            new SimpleObjectProperty<>(this, "tone", Badge.Tone.WARNING);
    private final Icon icon = new Icon(Glyph.WARNING, 20);
    private final HBox buttons = new HBox(8);
    private final HBox top = new HBox(12);
    private final VBox words = new VBox(4);

    public Notice() {
        getStyleClass().add("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        words.getChildren().setAll(line(title, "notice-title"), line(text, "notice-text"), fold());
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(getButtons()));
        buttons.managedProperty().bind(buttons.visibleProperty());
        top.setAlignment(Pos.CENTER_LEFT);
        tone.subscribe(this::paint);
        widthProperty().subscribe(width -> arrange(width.doubleValue() >= BESIDE));
        title.subscribe(this::tell);
        text.subscribe(this::tell);
    }

    public Notice(Badge.Tone tone, String title, String text, Node... buttons) {
        this();
        setTone(tone);
        setTitle(title);
        setText(text);
        getButtons().setAll(buttons);
    }

    private Node line(StringProperty what, String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.textProperty().bind(what);
        label.visibleProperty().bind(what.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node fold() {
        var details = new Label();
        details.getStyleClass().add("mono");
        details.setWrapText(true);
        details.textProperty().bind(technical);
        var fold = new Fold(Words.get("notice.technical"), details);
        fold.visibleProperty().bind(technical.isNotEmpty());
        fold.managedProperty().bind(fold.visibleProperty());
        return fold;
    }

    private void arrange(boolean beside) {
        if (beside) {
            top.getChildren().setAll(icon, words, buttons);
            getChildren().setAll(top);
        } else {
            top.getChildren().setAll(icon, words);
            getChildren().setAll(top, buttons);
        }
    }

    private void paint(Badge.Tone now) {
        getStyleClass().setAll("notice", now.styleClass());
        icon.setGlyph(
                switch (now) {
                    case WARNING -> Glyph.WARNING;
                    case DANGER -> Glyph.ERROR;
                    case SUCCESS -> Glyph.DONE;
                    case ACCENT, NEUTRAL -> Glyph.INFO;
                });
    }

    private void tell() {
        setAccessibleText((getTitle() + " " + getText()).strip());
    }

    /** The remedies, the proposed one last. */
    public final ObservableList<Node> getButtons() {
        return buttons.getChildren();
    }

    public final StringProperty titleProperty() {
        return title;
    }

    public final String getTitle() {
        return title.get();
    }

    public final void setTitle(String value) {
        title.set(value);
    }

    public final StringProperty textProperty() {
        return text;
    }

    public final String getText() {
        return text.get();
    }

    public final void setText(String value) {
        text.set(value);
    }

    /** What the engine or the runtime said, for those who search for it; empty for none. */
    public final StringProperty technicalProperty() {
        return technical;
    }

    public final String getTechnical() {
        return technical.get();
    }

    public final void setTechnical(String value) {
        technical.set(value);
    }

    public final ObjectProperty<Badge.Tone> toneProperty() {
        return tone;
    }

    public final Badge.Tone getTone() {
        return tone.get();
    }

    public final void setTone(Badge.Tone value) {
        tone.set(value);
    }
}
