package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.Disk;
import dev.crossdock.core.engine.Disk.Part;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks what of the unused things is to go, and says what that means. */
final class DiskSheet {
    private static final List<Part> OFFERED =
            List.of(Part.BUILD_CACHE, Part.CONTAINERS, Part.VOLUMES);

    private final Disk.Use use;
    private final Map<Part, CheckBox> boxes = new EnumMap<>(Part.class);
    private final Button go = new Button();

    private DiskSheet(Disk.Use use) {
        this.use = use;
    }

    static void show(Sheets sheets, DiskViewModel viewModel, Runnable toImages) {
        var use = viewModel.useProperty().get();
        if (use != null) {
            new DiskSheet(use).open(sheets, viewModel, toImages);
        }
    }

    private void open(Sheets sheets, DiskViewModel viewModel, Runnable toImages) {
        var title = new Label(Words.get("engine.disk.sheet.title"));
        title.getStyleClass().add("section");
        var content = new VBox(title);
        content.getStyleClass().addAll("confirm", "disk-sheet");
        var style = Objects.requireNonNull(DiskSheet.class.getResource("engine.css"));
        content.getStylesheets().add(style.toExternalForm());
        for (var part : OFFERED) {
            content.getChildren().add(offer(part));
        }
        var images = new Button(Words.get("engine.disk.sheet.to-images"));
        images.setMinWidth(Region.USE_PREF_SIZE);
        content.getChildren().add(imagesLine(images));
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.setCancelButton(true);
        go.setId("free");
        go.getStyleClass().add("danger");
        go.setMinWidth(Region.USE_PREF_SIZE);
        var buttons = new HBox(cancel, go);
        buttons.getStyleClass().add("confirm-buttons");
        content.getChildren().add(buttons);
        tell();
        var shown = sheets.show(title.getText(), content, () -> {});
        cancel.setOnAction(e -> shown.close());
        images.setOnAction(
                e -> {
                    shown.close();
                    toImages.run();
                });
        go.setOnAction(
                e -> {
                    shown.close();
                    viewModel.free(chosen());
                });
    }

    private VBox offer(Part part) {
        var share = use.of(part);
        var box =
                new CheckBox(
                        Words.get(
                                switch (part) {
                                    case BUILD_CACHE -> "engine.disk.sheet.cache";
                                    case CONTAINERS -> "engine.disk.sheet.containers";
                                    case VOLUMES -> "engine.disk.sheet.volumes";
                                    case IMAGES -> "engine.disk.images";
                                },
                                share.unused(),
                                Sizes.of(share.reclaimable())));
        box.setWrapText(true);
        box.setDisable(share.unused() == 0);
        box.setSelected(part == Part.BUILD_CACHE && share.unused() > 0);
        box.selectedProperty().subscribe(is -> tell());
        boxes.put(part, box);
        var meaning =
                new Label(
                        Words.get(
                                switch (part) {
                                    case BUILD_CACHE -> "engine.disk.sheet.cache.meaning";
                                    case CONTAINERS -> "engine.disk.sheet.containers.meaning";
                                    case VOLUMES -> "engine.disk.sheet.volumes.meaning";
                                    case IMAGES -> "engine.disk.images";
                                }));
        meaning.getStyleClass().addAll("muted", "disk-meaning");
        meaning.setWrapText(true);
        return new VBox(2, box, meaning);
    }

    private HBox imagesLine(Button button) {
        var share = use.of(Part.IMAGES);
        var text =
                new Label(
                        Words.get(
                                "engine.disk.sheet.images",
                                share.unused(),
                                Sizes.of(share.reclaimable())));
        text.setWrapText(true);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(12, text, button);
        line.getStyleClass().add("disk-images-line");
        return line;
    }

    private List<Part> chosen() {
        var parts = new ArrayList<Part>();
        boxes.forEach(
                (part, box) -> {
                    if (box.isSelected()) {
                        parts.add(part);
                    }
                });
        return parts;
    }

    private void tell() {
        var parts = chosen();
        long bytes = parts.stream().mapToLong(part -> use.of(part).reclaimable()).sum();
        go.setDisable(parts.isEmpty());
        go.setText(
                parts.isEmpty()
                        ? Words.get("engine.disk.sheet.nothing")
                        : Words.get("engine.disk.sheet.verb", Sizes.of(bytes)));
    }
}
