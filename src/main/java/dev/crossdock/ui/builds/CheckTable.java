package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.Outcome;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge.Tone;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Stages by platforms: what each is built from, what is wrong with it, and the verdict. */
final class CheckTable extends GridPane {

    private static final int FIXED = 3;
    private static final double LINE = 52;
    private static final double STAGE = 112;
    private static final double LEAST_BASE = 140;
    private static final double PLATFORM = 164;

    private final CheckReport report;
    private int at;

    /**
     * @param panel what is shown under a row for an error
     */
    CheckTable(
            CheckReport report, List<CheckRow> rows, Function<FindingGroup, ? extends Node> panel) {
        this.report = report;
        getStyleClass().addAll("card", "check-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(Words.get("builds.check.table"));
        columns();
        head();
        for (var row : rows) {
            show(row, panel);
        }
        verdict();
    }

    private void columns() {
        var base = new ColumnConstraints(LEAST_BASE, 220, Double.MAX_VALUE);
        base.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(fixed(LINE), fixed(STAGE), base);
        report.platforms().forEach(one -> getColumnConstraints().add(fixed(PLATFORM)));
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private void head() {
        add(head("builds.check.column.line"), 0, at);
        add(head("builds.check.column.stage"), 1, at);
        add(head("builds.check.column.base"), 2, at);
        int column = FIXED;
        for (var platform : report.platforms()) {
            add(cell(label(platform.toString(), "mono"), "head"), column++, at);
        }
        at++;
    }

    private static Node head(String key) {
        return cell(label(Words.get(key), "strong"), "head");
    }

    private void show(CheckRow row, Function<FindingGroup, ? extends Node> panel) {
        var open = row.errors().isEmpty() ? "shut" : "open";
        var tone = row.needed() ? "plain" : "muted";
        var line = label(String.valueOf(row.line()), "mono");
        line.getStyleClass().add("muted");
        add(cell(line, open), 0, at);
        add(cell(told(row.stage(), tone), open), 1, at);
        add(cell(told(row.base(), "mono"), open), 2, at);
        int column = FIXED;
        for (var one : row.cells()) {
            add(cell(icon(one.glyph(), one.tone()), words(one), open), column++, at);
        }
        at++;
        for (var error : row.errors()) {
            add(panel.apply(error), 0, at++, FIXED + report.platforms().size(), 1);
        }
    }

    private void verdict() {
        var title = label(Words.get("builds.check.verdict"), "strong");
        add(cell("verdict"), 0, at);
        add(cell(title, "verdict"), 1, at);
        add(cell("verdict"), 2, at);
        int column = FIXED;
        for (var platform : report.platforms()) {
            var outcome = report.outcomes().getOrDefault(platform, Outcome.UNKNOWN);
            var words =
                    label(
                            Words.get(
                                    "builds.check.outcome."
                                            + outcome.name().toLowerCase(Locale.ROOT)),
                            "strong");
            words.getStyleClass().add(text(tone(outcome)));
            add(cell(icon(glyph(outcome), tone(outcome)), words, "verdict"), column++, at);
        }
        at++;
    }

    private static Glyph glyph(Outcome outcome) {
        return switch (outcome) {
            case BUILDS -> Glyph.CHECK;
            case WRONG -> Glyph.WARNING;
            case UNKNOWN -> Glyph.NOT_PROBED;
            case FAILS -> Glyph.NO;
        };
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case BUILDS -> Tone.SUCCESS;
            case UNKNOWN -> Tone.NEUTRAL;
            case WRONG, FAILS -> Tone.DANGER;
        };
    }

    private static String text(Tone tone) {
        return switch (tone) {
            case SUCCESS -> "success-text";
            case DANGER -> "danger-text";
            case WARNING -> "warning-text";
            case ACCENT, NEUTRAL -> "muted";
        };
    }

    private static Label words(CheckRow.Cell cell) {
        var label = label(cell.text(), "cell-words");
        label.getStyleClass()
                .addAll(
                        cell.tone() == Tone.DANGER
                                ? List.of("strong", "danger-text")
                                : List.of(cell.tone() == Tone.WARNING ? "plain" : "muted"));
        return label;
    }

    private static Icon icon(Glyph glyph, Tone tone) {
        var icon = new Icon(glyph);
        icon.setTone(tone);
        return icon;
    }

    /** May be longer than its place; then the whole of it is told when one asks. */
    private static Label told(String text, String styleClass) {
        var label = label(text, styleClass);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox cell(String styleClass) {
        var cell = new HBox(8);
        cell.getStyleClass().addAll("check-cell", styleClass);
        return cell;
    }

    private static HBox cell(Node content, String styleClass) {
        var cell = cell(styleClass);
        cell.getChildren().add(content);
        return cell;
    }

    private static HBox cell(Node icon, Node words, String styleClass) {
        var cell = cell(styleClass);
        cell.getChildren().addAll(icon, words);
        return cell;
    }
}
