package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.Disk;
import dev.crossdock.core.engine.Disk.Part;
import dev.crossdock.core.engine.Disk.Share;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.fx.Technical;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What the engine keeps on its disk, part by part, and the way to have less of it. */
final class DiskCard extends VBox {
    private final DiskViewModel viewModel;
    private final Label total = new Label();
    private final ShareBar bar = new ShareBar();
    private final VBox lines = new VBox(4);
    private final Label said = new Label();
    private final VBox trouble = new VBox();

    /**
     * @param toImages goes to the page where images are removed
     */
    DiskCard(DiskViewModel viewModel, Sheets sheets, Runnable toImages) {
        this.viewModel = viewModel;
        getStyleClass().addAll("card", "side-card", "disk-card");
        setId("disk");
        var clean = new Button(Words.get("engine.disk.clean"));
        clean.getStyleClass().add("link");
        clean.setMinWidth(Region.USE_PREF_SIZE);
        clean.disableProperty().bind(viewModel.useProperty().isNull().or(viewModel.busyProperty()));
        clean.setOnAction(e -> DiskSheet.show(sheets, viewModel, toImages));
        total.getStyleClass().add("muted");
        said.getStyleClass().add("muted");
        said.setWrapText(true);
        said.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::words, viewModel.busyProperty(), viewModel.freedProperty()));
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        getChildren()
                .setAll(
                        SideCards.head("engine.disk.title", total, clean),
                        bar,
                        lines,
                        said,
                        trouble);
        viewModel.useProperty().subscribe(this::show);
        viewModel.failureProperty().subscribe(this::fail);
    }

    private String words() {
        return viewModel.busyProperty().get()
                ? Words.get("engine.disk.freeing")
                : viewModel.freedProperty().get();
    }

    private void show(Disk.@Nullable Use use) {
        lines.getChildren().clear();
        Shown.of(bar, use != null && use.bytes() > 0);
        if (use == null) {
            total.setText(Words.get("engine.disk.looking"));
            return;
        }
        total.setText(Words.get("engine.disk.used", Sizes.of(use.bytes())));
        bar.show(use);
        for (var part : Part.values()) {
            lines.getChildren().add(line(part, use.of(part)));
        }
    }

    private static Node line(Part part, Share share) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("disk-swatch", ShareBar.styleClass(part));
        var name = new Label(name(part));
        name.setMinWidth(Region.USE_PREF_SIZE);
        var unused =
                new Label(
                        share.reclaimable() > 0
                                ? Words.get("engine.disk.unused", Sizes.of(share.reclaimable()))
                                : "");
        unused.getStyleClass().add("muted");
        unused.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var size = new Label(Sizes.of(share.bytes()));
        size.getStyleClass().add("strong");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, swatch, name, unused, gap, size);
        line.getStyleClass().add("disk-line");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(
                Words.get(
                        "engine.disk.accessible",
                        name.getText(),
                        share.count(),
                        Sizes.of(share.bytes()),
                        Sizes.of(share.reclaimable())));
        return line;
    }

    static String name(Part part) {
        return Words.get(
                switch (part) {
                    case IMAGES -> "engine.disk.images";
                    case CONTAINERS -> "engine.disk.containers";
                    case VOLUMES -> "engine.disk.volumes";
                    case BUILD_CACHE -> "engine.disk.cache";
                });
    }

    private void fail(@Nullable EngineFailure why) {
        trouble.getChildren().clear();
        if (why != null) {
            if (viewModel.useProperty().get() == null) {
                total.setText("");
            }
            var notice =
                    new Notice(Badge.Tone.DANGER, Words.get("engine.disk.failed"), why.sentence());
            notice.setTechnical(Technical.of(why));
            trouble.getChildren().setAll(notice);
        }
        Shown.of(trouble, why != null);
    }
}
