package dev.crossdock.ui.console;

import dev.crossdock.core.log.LogMark;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A start or an end between the lines, as a band across the log. */
final class MarkRow extends LogRow {

    /** With the space above and below the band. */
    static final double HEIGHT = 36;

    private static final double BAND = 26;

    private final Icon icon = new Icon(Glyph.RUNNING, 12);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label time = new Label();
    private final Button why =
            new Button(Words.get("console.mark.why"), new Icon(Glyph.CAUSE_FOUND));
    private final HBox band = new HBox(12);

    /**
     * @param ask called when somebody wants to know why it ended
     */
    MarkRow(Runnable ask) {
        getStyleClass().add("log-mark");
        band.getStyleClass().add("band");
        band.setAlignment(Pos.CENTER_LEFT);
        band.setManaged(false);
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        time.getStyleClass().add("muted");
        time.setMinWidth(Region.USE_PREF_SIZE);
        why.getStyleClass().setAll("button", "link");
        why.setMinWidth(Region.USE_PREF_SIZE);
        why.setOnAction(e -> ask.run());
        why.setFocusTraversable(false);
        why.managedProperty().bind(why.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        band.getChildren().setAll(icon, title, detail, space, time, why);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(band);
    }

    /**
     * @param name the container's, where there are others; else empty, and then what is known of it
     *     is told
     * @param last whether nothing happened after it, so that what is known belongs to it
     */
    void show(LogMark mark, String name, ConsoleNotes notes, boolean last, ConsoleTimes times) {
        time.setText(times.ofMark(mark.at()));
        boolean ended = mark instanceof LogMark.Ended;
        icon.setGlyph(ended ? Glyph.ENDED : Glyph.RUNNING);
        icon.getStyleClass().setAll("icon", tone(mark));
        boolean alone = name.isEmpty();
        why.setVisible(ended && last && alone);
        title.setText(alone ? MarkWords.title(mark) : name + ": " + MarkWords.title(mark));
        detail.setText(
                alone
                        ? MarkWords.detail(mark, notes.platform(), last ? notes.cause() : "")
                        : MarkWords.detail(mark, "", ""));
        setAccessibleText(title.getText() + ", " + detail.getText() + ", " + time.getText());
    }

    @Override
    double fit(double width, boolean wrap) {
        band.resizeRelocate(0, (HEIGHT - BAND) / 2, width, BAND);
        return HEIGHT;
    }

    private static String tone(LogMark mark) {
        return switch (mark) {
            case LogMark.Started s -> "tone-success";
            case LogMark.Ended e -> e.exitCode() == 0 ? "tone-neutral" : "tone-danger";
            case LogMark.Reconnected r -> "tone-accent";
        };
    }
}
