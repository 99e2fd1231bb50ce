package dev.crossdock.ui.images;

import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** Asks which unused images are to go, and says what that frees. */
final class PruneSheet {
    /** What more images than fit into it, in pixels, scroll in. */
    private static final double MOST = 200;

    private final Unused unused;
    private final CheckBox nameless = new CheckBox();
    private final CheckBox named = new CheckBox();
    private final VBox names = new VBox();
    private final ScrollPane scroll = new ScrollPane(names);
    private final Label freed = new Label();
    private final Button go = new Button();

    private PruneSheet(Unused unused) {
        this.unused = unused;
    }

    static void show(Sheets sheets, ImageActions actions, List<ImageRow> all) {
        new PruneSheet(Unused.of(all)).open(sheets, actions);
    }

    private void open(Sheets sheets, ImageActions actions) {
        var title = new Label(Words.get("images.prune.title"));
        title.getStyleClass().add("section");
        var words = new Label(Words.get("images.prune.text"));
        words.setWrapText(true);
        offer(nameless, "images.prune.nameless", unused.nameless());
        offer(named, "images.prune.named", unused.named());
        nameless.setSelected(!unused.nameless().isEmpty());
        names.getStyleClass().add("prune-names");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        freed.setWrapText(true);
        var cancel = new Button(Words.get(unused.isEmpty() ? "sheet.close" : "sheet.cancel"));
        cancel.setCancelButton(true);
        go.setId("prune");
        go.getStyleClass().add("danger");
        go.setMinWidth(Region.USE_PREF_SIZE);
        Shown.of(go, !unused.isEmpty());
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(title, words, nameless, named, scroll, freed, buttons);
        content.getStyleClass().addAll("confirm", "prune-sheet");
        ImageSheets.style(content);
        nameless.selectedProperty().subscribe(is -> tell());
        named.selectedProperty().subscribe(is -> tell());
        var shown = sheets.show(title.getText(), content, () -> {});
        cancel.setOnAction(e -> shown.close());
        go.setOnAction(
                e -> {
                    shown.close();
                    actions.prune(nameless.isSelected(), chosen());
                });
    }

    private static void offer(CheckBox box, String key, List<ImageRow> rows) {
        box.setText(Words.get(key, rows.size(), Sizes.of(ImagesViewModel.bytes(rows))));
        box.setWrapText(true);
        Shown.of(box, !rows.isEmpty());
    }

    private List<ImageRow> chosen() {
        return unused.chosen(nameless.isSelected(), named.isSelected());
    }

    private void tell() {
        var rows = chosen();
        names.getChildren().setAll(rows.stream().map(PruneSheet::line).toList());
        Shown.of(scroll, !rows.isEmpty());
        go.setDisable(rows.isEmpty());
        go.setText(Words.get("images.prune.verb", rows.size()));
        freed.setText(
                unused.isEmpty()
                        ? Words.get("images.prune.nothing")
                        : rows.isEmpty()
                                ? Words.get("images.prune.choose")
                                : Words.get(
                                        "images.delete.text",
                                        Sizes.of(ImagesViewModel.bytes(rows))));
    }

    private static HBox line(ImageRow row) {
        var name = new NameLine();
        name.show(row);
        HBox.setHgrow(name, Priority.ALWAYS);
        var size = new Label(Sizes.of(row.image().bytes()));
        size.getStyleClass().add("muted");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(name, size);
        line.getStyleClass().add("prune-name");
        return line;
    }
}
