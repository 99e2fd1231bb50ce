package dev.crossdock.ui.crash;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What happened, in a sentence; its code; and the report, to be read and to be copied. */
final class FaultSheet {
    private static final int ROWS = 14;

    private final Fault fault;
    private final @Nullable Runnable logs;
    private final Label again = words("secondary");
    private final Label others = words("secondary");
    private int times;
    private int otherTimes;

    /**
     * @param logs shows the folder of the log; null where there is none
     */
    FaultSheet(Fault fault, @Nullable Runnable logs) {
        this.fault = fault;
        this.logs = logs;
        again.setId("faultAgain");
        others.setId("faultOthers");
        tell();
    }

    /** Counts another error, of the same code or of another one. */
    void count(Fault another) {
        if (another.code().equals(fault.code())) {
            times++;
        } else {
            otherTimes++;
        }
        tell();
    }

    private void tell() {
        again.setText(Words.get("fault.again", times));
        others.setText(Words.get("fault.others", otherTimes));
        Shown.of(again, times > 0);
        Shown.of(others, otherTimes > 0);
    }

    /**
     * Shows it.
     *
     * @param report what the details say and what is copied
     * @param closed called when it has gone
     */
    void show(Sheets sheets, String report, Runnable closed) {
        boolean memory = fault.thrown() instanceof OutOfMemoryError;
        var title = words("section");
        title.setText(Words.get(memory ? "fault.memory.title" : "fault.title"));
        var text = words("fault-text");
        text.setText(Words.get(memory ? "fault.memory.text" : "fault.text"));
        var privacy = words("secondary");
        privacy.setText(Words.get("fault.privacy"));
        var close = new Button(Words.get("sheet.close"));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        var icon = new Icon(Glyph.ERROR, 20);
        icon.getStyleClass().add("tone-danger");
        var head = new HBox(8, icon, title);
        HBox.setHgrow(title, Priority.ALWAYS);
        var content =
                new VBox(
                        head,
                        text,
                        code(),
                        again,
                        others,
                        details(report),
                        privacy,
                        buttons(report, close));
        content.getStyleClass().addAll("confirm", "wide", "fault");
        var shown = sheets.show(title.getText(), content, closed);
        close.setOnAction(e -> shown.close());
    }

    private HBox code() {
        var name = new Label(Words.get("fault.code"));
        name.getStyleClass().add("muted");
        var code = new Label(fault.code().text());
        code.setId("faultCode");
        code.getStyleClass().addAll("mono", "strong");
        name.setLabelFor(code);
        return new HBox(8, name, code);
    }

    private static Fold details(String report) {
        var area = new TextArea(report);
        area.setId("faultReport");
        area.setEditable(false);
        area.setPrefRowCount(ROWS);
        area.getStyleClass().add("mono");
        area.setAccessibleText(Words.get("fault.details"));
        VBox.setVgrow(area, Priority.ALWAYS);
        var fold = new Fold(Words.get("fault.details"), area);
        VBox.setVgrow(fold, Priority.ALWAYS);
        return fold;
    }

    private HBox buttons(String report, Button close) {
        var folder = new Button(Words.get("fault.logs"));
        folder.setId("faultLogs");
        folder.setOnAction(
                e -> {
                    if (logs != null) {
                        logs.run();
                    }
                });
        Shown.of(folder, logs != null);
        var copy = new Button(Words.get("fault.copy"));
        copy.setId("faultCopy");
        copy.setOnAction(
                e -> {
                    Clip.put(report);
                    copy.setText(Words.get("fault.copied"));
                });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var buttons = new HBox(folder, gap, copy, close);
        buttons.getStyleClass().add("confirm-buttons");
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        return buttons;
    }

    /** Wraps, and is never cut. */
    private static Label words(String styleClass) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
