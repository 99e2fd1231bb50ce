package dev.crossdock.ui.images;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Sheets;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Asks which image to pull, and for which platforms. */
public final class PullSheet {
    private final ImageActions actions;
    private final PullViewModel viewModel;
    private Sheets.@Nullable Shown shown;

    @FXML private TextField reference;
    @FXML private Label problem;
    @FXML private FlowPane platforms;
    @FXML private Label note;
    @FXML private CheckBox keep;
    @FXML private Button go;

    private PullSheet(ImageActions actions, PullViewModel viewModel) {
        this.actions = actions;
        this.viewModel = viewModel;
    }

    /**
     * @param all the engine's images, one of which may be of this name
     * @param given the reference to begin with; empty for none
     * @param chosen the platforms to begin with
     */
    static void show(
            Sheets sheets,
            ImageActions actions,
            List<ImageRow> all,
            String given,
            Platform... chosen) {
        var viewModel = actions.pulling(all, given, List.of(chosen));
        var sheet = new PullSheet(actions, viewModel);
        var content = (Region) Fxml.load(sheet);
        ImageSheets.style(content);
        sheet.shown = sheets.show(Words.get("images.pull.title"), content, () -> {});
    }

    @FXML
    private void initialize() {
        reference.textProperty().bindBidirectional(viewModel.referenceProperty());
        viewModel
                .wanted()
                .forEach(
                        (platform, is) -> {
                            var box = new CheckBox(platform.toString());
                            box.selectedProperty().bindBidirectional(is);
                            box.setId("pull-" + platform.shortName().replace('/', '-'));
                            box.getStyleClass().add("mono");
                            box.setOnKeyPressed(this::pullOnEnter);
                            platforms.getChildren().add(box);
                        });
        keep.setOnKeyPressed(this::pullOnEnter);
        keep.selectedProperty().bindBidirectional(viewModel.keepProperty());
        tell(problem, viewModel.problemProperty());
        tell(note, viewModel.noteProperty());
        tell(keep, viewModel.keepTextProperty());
        go.disableProperty().bind(viewModel.readyProperty().not());
    }

    /** A box takes the key for itself, which the sheet's button would have got. */
    private void pullOnEnter(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !go.isDisabled()) {
            key.consume();
            pull();
        }
    }

    private static void tell(Labeled node, ReadOnlyStringProperty text) {
        node.textProperty().bind(text);
        node.visibleProperty().bind(text.isNotEmpty());
        node.managedProperty().bind(text.isNotEmpty());
    }

    @FXML
    private void pull() {
        close();
        actions.pull(
                viewModel.referenceProperty().get().strip(),
                viewModel.platforms(),
                viewModel.keepsEach());
    }

    @FXML
    private void cancel() {
        close();
    }

    private void close() {
        if (shown != null) {
            shown.close();
        }
    }
}
