package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.diagnosis.Evidences.Kind;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.Locale;
import java.util.regex.Pattern;

/** The facts of one kind: where they come from, what they say, and a way to see them there. */
final class EvidenceRow extends HBox {

    /** What is typed or found in files, and set in the font for that. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\w.])/[\\w./+-]*\\w|\\b[A-Z]+_[A-Z_]+\\b");

    /**
     * @param open leads to where the facts are; null where there is no such place
     */
    EvidenceRow(Evidences facts, DiagnosisView.Opener open) {
        getStyleClass().addAll("card-row", "evidence");
        setAlignment(Pos.CENTER_LEFT);
        var kind = new Label(Words.get(key(facts.kind())), new Icon(facts.kind().glyph()));
        kind.getStyleClass().addAll("muted", "evidence-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var content = new VBox();
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        for (var item : facts.items()) {
            content.getChildren().add(facts.kind() == Kind.LOG ? logLine(item) : sentence(item));
        }
        getChildren().setAll(kind, content);
        if (open.leadsTo(facts.kind())) {
            addWay(facts, open);
        }
    }

    private void addWay(Evidences facts, DiagnosisView.Opener open) {
        var words = Words.get(key(facts.kind()) + ".open");
        var way = new Button();
        way.getStyleClass().setAll("button", "icon-button");
        way.setGraphic(new Icon(Glyph.RIGHT));
        way.setTooltip(new Tooltip(words));
        way.setAccessibleText(words);
        way.setOnAction(e -> open.open(facts.items().getFirst()));
        getStyleClass().add("way");
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> open.open(facts.items().getFirst()));
        getChildren().add(way);
    }

    private static Node logLine(EvidenceItem item) {
        var number = new Label(item.logLine() > 0 ? Integer.toString(item.logLine()) : "");
        number.getStyleClass().addAll("mono", "muted", "log-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var text = new Label(item.text().strip());
        text.getStyleClass().addAll("mono", "found");
        text.setMinWidth(0);
        var line = new HBox(number, text);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node sentence(EvidenceItem item) {
        var flow = new TextFlow();
        flow.getStyleClass().add("evidence-text");
        var text = told(item);
        var code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            add(flow, text.substring(from, code.start()), "text");
            add(flow, code.group(), "text", "mono-text");
            from = code.end();
        }
        add(flow, text.substring(from), "text");
        return flow;
    }

    /** A fact about a file says of which. */
    private static String told(EvidenceItem item) {
        var source = item.source();
        return source.startsWith(Kind.FILE_SOURCE)
                ? Words.get(
                        "diagnosis.evidence.of-file",
                        source.substring(Kind.FILE_SOURCE.length()),
                        item.text())
                : item.text();
    }

    private static void add(TextFlow flow, String words, String... styleClasses) {
        if (!words.isEmpty()) {
            var piece = new Text(words);
            piece.getStyleClass().setAll(styleClasses);
            flow.getChildren().add(piece);
        }
    }

    private static String key(Kind kind) {
        return "diagnosis.evidence." + kind.name().toLowerCase(Locale.ROOT);
    }
}
