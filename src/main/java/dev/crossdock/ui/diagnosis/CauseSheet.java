package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.diagnosis.Evidences.Kind;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The diagnosis of a container that is gone, as a sheet: the cause and what it stands on. */
public final class CauseSheet {
    /** Its facts lead nowhere: what they were read from is gone. */
    private static final DiagnosisView.Opener NOWHERE =
            new DiagnosisView.Opener() {
                @Override
                public boolean leadsTo(Kind kind) {
                    return false;
                }

                @Override
                public void open(EvidenceItem item) {}
            };

    private CauseSheet() {}

    /**
     * Opens it.
     *
     * @param title what ended how
     * @param verb what can be done about it: a button that closes the sheet
     * @param action what that button does
     */
    public static void show(
            Sheets sheets, String title, Finding finding, String verb, Runnable action) {
        var heading = new Label(title);
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        var card = new VBox(new CauseCard(finding, NOWHERE));
        card.getStyleClass().add("diagnosis");
        var style = CauseSheet.class.getResource("diagnosis.css");
        if (style != null) {
            card.getStylesheets().add(style.toExternalForm());
        }
        var body = new ScrollPane(card);
        body.setFitToWidth(true);
        body.prefViewportHeightProperty().bind(card.heightProperty());
        VBox.setVgrow(body, Priority.ALWAYS);
        var about = new Button(Words.get("cause-sheet.about"));
        about.getStyleClass().add("flat");
        about.setOnAction(e -> CatalogueView.show(sheets, finding.cause()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var act = new Button(verb);
        var close = new Button(Words.get("sheet.close"));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        var buttons = new HBox(about, gap, act, close);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(heading, body, buttons);
        content.getStyleClass().addAll("confirm", "wide");
        var shown = sheets.show(title, content, () -> {});
        close.setOnAction(e -> shown.close());
        act.setOnAction(
                e -> {
                    shown.close();
                    action.run();
                });
    }
}
