package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Shown;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** One answer: the sentence, the reason, how sure it is, and the facts that it stands on. */
final class CauseCard extends VBox {
    private final List<EvidenceRow> rows = new ArrayList<>();
    private final Button more = new Button("", new Icon(Glyph.RIGHT));
    private boolean unfolded;

    CauseCard(Finding finding, DiagnosisView.Opener open) {
        getStyleClass().addAll("card", "cause-card");
        var title = new Label(finding.title());
        title.getStyleClass().add("cause");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var explanation = new Label(finding.explanation());
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        var head = new HBox(12, title, confidence(finding.confidence()));
        head.setAlignment(Pos.TOP_LEFT);
        head.setFillHeight(false);
        var top = new VBox(6, head, explanation);
        top.getStyleClass().addAll("card-row", "first");
        getChildren().add(top);
        for (var facts : Evidences.of(finding.evidence())) {
            rows.add(new EvidenceRow(facts, open));
        }
        getChildren().addAll(rows);
        more.getStyleClass().setAll("button", "link", "more-facts");
        more.setOnAction(e -> unfold());
        getChildren().add(more);
        fold(0);
    }

    /** How many rows of facts there are. */
    int rows() {
        return rows.size();
    }

    /**
     * Folds so many rows away, the weakest first; none any more once somebody has asked for them.
     */
    void fold(int count) {
        int kept = unfolded ? rows.size() : Math.max(0, rows.size() - count);
        for (int i = 0; i < rows.size(); i++) {
            Shown.of(rows.get(i), i < kept);
        }
        int away = rows.size() - kept;
        Shown.of(more, away > 0);
        more.setText(Words.get("diagnosis.more-facts", away));
    }

    private void unfold() {
        unfolded = true;
        fold(0);
        if (!rows.isEmpty()) {
            rows.getFirst().requestFocus();
        }
    }

    private static HBox confidence(double value) {
        var percent = Words.get("diagnosis.percent", Math.round(value * 100));
        var word = new Label(Words.get(key(value)));
        var bar = new ProgressBar(value);
        bar.getStyleClass().add("confidence-bar");
        var number = new Label(percent);
        var all = new HBox(7, word, bar, number);
        all.getStyleClass().add("confidence");
        all.setAlignment(Pos.CENTER_LEFT);
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setAccessibleText(word.getText() + " " + percent);
        word.getStyleClass().add("muted");
        number.getStyleClass().add("muted");
        return all;
    }

    private static String key(double confidence) {
        if (confidence >= 0.9) {
            return "diagnosis.sure.very";
        }
        if (confidence >= 0.65) {
            return "diagnosis.sure.likely";
        }
        return confidence >= 0.35 ? "diagnosis.sure.possible" : "diagnosis.sure.guess";
    }
}
