package dev.crossdock.ui.images;

import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/** Asks before images are deleted, and says of each what goes with it and what holds it. */
final class DeleteSheet {
    /** What more images than fit into it, in pixels, scroll in. */
    private static final double MOST = 260;

    private final Deletion plan;
    private final CheckBox held = new CheckBox(Words.get("images.delete.held"));
    private final Label freed = new Label();
    private final Button go = new Button();

    private DeleteSheet(Deletion plan) {
        this.plan = plan;
    }

    /**
     * @param all the engine's images, among which names may stay
     */
    static void ask(
            Sheets sheets, ImageActions actions, List<ImageRow> chosen, List<ImageRow> all) {
        if (!chosen.isEmpty()) {
            new DeleteSheet(Deletion.of(chosen, all)).show(sheets, actions);
        }
    }

    private void show(Sheets sheets, ImageActions actions) {
        var title = new Label(Words.get("images.delete.title", called(plan.lines())));
        title.getStyleClass().add("section");
        title.setWrapText(true);
        var each = new VBox();
        each.getStyleClass().add("delete-lines");
        plan.lines().forEach(line -> each.getChildren().add(node(line)));
        var scroll = new ScrollPane(each);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFocusTraversable(plan.lines().size() > 1);
        held.setWrapText(true);
        held.setVisible(plan.has(Deletion.Fate.HELD));
        held.setManaged(held.isVisible());
        freed.setWrapText(true);
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        go.getStyleClass().add("danger");
        go.setMinWidth(Region.USE_PREF_SIZE);
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(title, scroll, held, freed, buttons);
        content.getStyleClass().addAll("confirm", "delete-sheet");
        ImageSheets.style(content);
        held.selectedProperty().subscribe(this::tell);
        var shown = sheets.show(title.getText(), content, () -> {});
        cancel.setOnAction(e -> shown.close());
        go.setOnAction(
                e -> {
                    shown.close();
                    actions.delete(plan.going(held.isSelected()));
                });
    }

    private void tell(boolean alsoHeld) {
        var going = plan.going(alsoHeld);
        go.setDisable(going.isEmpty());
        go.setText(Words.get("images.delete.verb", called(going.isEmpty() ? plan.lines() : going)));
        long bytes = plan.bytes(alsoHeld);
        freed.setText(
                going.isEmpty()
                        ? Words.get("images.delete.nothing")
                        : bytes == 0
                                ? Words.get("images.delete.frees-nothing")
                                : Words.get("images.delete.text", Sizes.of(bytes)));
    }

    private static String called(List<Deletion.Line> lines) {
        return lines.size() == 1
                ? lines.getFirst().row().text()
                : Words.get("images.several", lines.size());
    }

    private static VBox node(Deletion.Line line) {
        var row = line.row();
        var name = new NameLine();
        name.show(row);
        var fate = new Label(sentence(line));
        fate.getStyleClass().add("secondary");
        fate.setWrapText(true);
        fate.setGraphic(icon(line));
        var node = new VBox(name, fate);
        node.getStyleClass().add("delete-line");
        node.setAccessibleText(row.text() + ". " + sentence(line));
        return node;
    }

    private static Icon icon(Deletion.Line line) {
        var icon =
                switch (line.fate()) {
                    case GOES, NAME_ONLY -> new Icon(Glyph.DELETE, 14);
                    case HELD -> new Icon(Glyph.WARNING, 14);
                    case BLOCKED -> new Icon(Glyph.RUNNING, 14);
                };
        icon.setTone(
                switch (line.fate()) {
                    case GOES, NAME_ONLY -> Badge.Tone.NEUTRAL;
                    case HELD -> Badge.Tone.WARNING;
                    case BLOCKED -> Badge.Tone.SUCCESS;
                });
        return icon;
    }

    private static String sentence(Deletion.Line line) {
        var users = String.join(", ", line.userNames());
        return switch (line.fate()) {
            case GOES -> Words.get("images.delete.goes", content(line));
            case NAME_ONLY -> Words.get("images.delete.name-only", line.keptAs());
            case HELD -> Words.get("images.delete.held-by", line.users().size(), users);
            case BLOCKED -> Words.get("images.delete.blocked-by", line.users().size(), users);
        };
    }

    private static String content(Deletion.Line line) {
        var platforms =
                line.row().image().variants().stream()
                        .map(variant -> variant.platform().shortName())
                        .collect(Collectors.joining(", "));
        var size = Sizes.of(line.bytes());
        return platforms.isEmpty() ? size : platforms + ", " + size;
    }
}
