package dev.crossdock.ui.builds;

import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lies over the whole window while files are dragged above it: the window is one target. The card
 * says what a drop will do, or why it will do nothing; nothing starts before.
 */
final class DropOverlay extends StackPane {

    private final BuildsViewModel viewModel;
    private final Consumer<Path> open;
    private List<Path> over = List.of();

    /**
     * @param open takes what was dropped
     */
    DropOverlay(BuildsViewModel viewModel, Consumer<Path> open) {
        this.viewModel = viewModel;
        this.open = open;
        getStyleClass().add("drop-overlay");
        getStylesheets().add(String.valueOf(DropOverlay.class.getResource("builds.css")));
        setMouseTransparent(true);
        setVisible(false);
        setManaged(false);
    }

    /** Covers a window whose content that is. */
    void cover(Pane window) {
        window.getChildren().add(this);
        window.setOnDragOver(this::over);
        window.setOnDragExited(e -> leave());
        window.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            if (offer(paths(event))) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.setDropCompleted(drop(paths(event)));
            event.consume();
        }
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }

    /** Something is held above the window. Whether it may be dropped. */
    boolean offer(List<Path> paths) {
        if (!paths.equals(over)) {
            over = paths;
            getChildren().setAll(frame(), card(paths), footer());
        }
        setVisible(true);
        setManaged(true);
        return usable(paths).isPresent();
    }

    /** It is gone again. */
    void leave() {
        over = List.of();
        setVisible(false);
        setManaged(false);
    }

    /** It was let go. Whether something was opened. */
    boolean drop(List<Path> paths) {
        leave();
        var usable = usable(paths);
        usable.ifPresent(open);
        return usable.isPresent();
    }

    /** The first that can be built, or is a test suite. */
    private Optional<Path> usable(List<Path> paths) {
        return paths.stream()
                .filter(path -> SuiteFile.isNamed(path) || viewModel.refusal(path).isEmpty())
                .findFirst();
    }

    private static Node frame() {
        var frame = new Region();
        frame.getStyleClass().add("drop-frame");
        return frame;
    }

    private Node card(List<Path> paths) {
        boolean welcome = usable(paths).isPresent();
        boolean suite = usable(paths).filter(SuiteFile::isNamed).isPresent();
        var card = new VBox();
        card.getStyleClass().add("drop-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var icon = new Icon(welcome ? Glyph.PULL : Glyph.CANNOT_RUN, 32);
        icon.setTone(welcome ? Badge.Tone.ACCENT : Badge.Tone.NEUTRAL);
        var disc = new StackPane(icon);
        disc.getStyleClass().addAll("disc", welcome ? "welcome" : "refused");
        disc.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title =
                label(
                        suite
                                ? "builds.drop.suite"
                                : welcome ? "builds.drop.title" : "builds.drop.refused",
                        "page-title");
        var text =
                new Label(
                        suite
                                ? Words.get("builds.drop.suite.text")
                                : welcome
                                        ? Words.get("builds.drop.text")
                                        : viewModel.refusal(paths.getFirst()).orElse(""));
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        var top = new VBox(8, disc, title, text);
        top.getStyleClass().add("drop-words");
        card.getChildren().add(top);
        if (welcome && !suite) {
            top.getChildren().add(steps());
            card.getChildren().addAll(line(), platforms());
        }
        return card;
    }

    private static Node steps() {
        var steps =
                new HBox(
                        24,
                        step(Glyph.SEARCH, "builds.drop.check"),
                        new Icon(Glyph.RIGHT),
                        step(Glyph.BUILDS, "builds.drop.build"),
                        new Icon(Glyph.RIGHT),
                        step(Glyph.MATRIX, "builds.drop.run"));
        steps.getStyleClass().add("drop-steps");
        return steps;
    }

    private static Node step(Glyph glyph, String key) {
        var disc = new StackPane(new Icon(glyph));
        disc.getStyleClass().add("step-disc");
        disc.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var step = new VBox(8, disc, label(key, "plain"));
        step.setAlignment(Pos.CENTER);
        return step;
    }

    private static Node line() {
        var line = new Region();
        line.getStyleClass().add("line");
        return line;
    }

    private Node platforms() {
        var parts = new ArrayList<Node>();
        for (var choice : viewModel.platforms()) {
            if (choice.chosenProperty().get()) {
                var support = viewModel.session().support(choice.platform());
                parts.add(new Badge(PlatformBadge.local(support)));
            }
        }
        parts.add(label("builds.drop.for", "muted"));
        var line = new FlowPane(8, 8);
        line.getStyleClass().add("drop-platforms");
        line.getChildren().setAll(parts);
        return line;
    }

    private static Node footer() {
        var footer = label("builds.drop.footer", "drop-footer");
        StackPane.setAlignment(footer, Pos.BOTTOM_CENTER);
        return footer;
    }

    private static Label label(String key, String styleClass) {
        var label = new Label(Words.get(key));
        label.getStyleClass().add(styleClass);
        return label;
    }
}
