package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.FirstTime;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Locale;

/** The slim bar at the bottom: the engine, and the work under way. */
public final class StatusBar {
    private final StatusBarViewModel viewModel;

    @FXML private HBox root;
    @FXML private Region dot;
    @FXML private Region emulatorsLine;
    @FXML private HBox emulators;

    StatusBar(StatusBarViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        viewModel
                .lightProperty()
                .subscribe(
                        light ->
                                dot.getStyleClass()
                                        .setAll(
                                                "status-dot",
                                                light.name().toLowerCase(Locale.ROOT)));
        viewModel.emulators().addListener((ListChangeListener<String>) change -> showEmulators());
        showEmulators();
        emulatorsLine.visibleProperty().bind(Bindings.isNotEmpty(viewModel.emulators()));
        FirstTime.of(viewModel.workingProperty(), () -> root.getChildren().add(work()));
        emulatorsLine.managedProperty().bind(emulatorsLine.visibleProperty());
    }

    private void showEmulators() {
        emulators
                .getChildren()
                .setAll(viewModel.emulators().stream().map(StatusBar::item).toList());
    }

    private static Label item(String text) {
        return new Label(text, new Icon(Glyph.EMULATED, 14));
    }

    /** What is under way, made when there first is something. */
    private HBox work() {
        var title = new Label();
        title.textProperty().bind(viewModel.workProperty());
        var bar = new ProgressBar();
        bar.progressProperty().bind(viewModel.progressProperty());
        bar.accessibleTextProperty().bind(viewModel.workProperty());
        var cancel = new Button(null, new Icon(Glyph.CLOSE, 14));
        cancel.getStyleClass().addAll("icon-button", "status-cancel");
        cancel.setAccessibleText(Words.get("status.cancel"));
        cancel.setTooltip(new Tooltip(Words.get("status.cancel")));
        cancel.setOnAction(e -> viewModel.cancel());
        var work = new HBox(title, bar, cancel);
        work.getStyleClass().add("status-work");
        Shown.of(work, viewModel.workingProperty());
        return work;
    }

    public StatusBarViewModel getViewModel() {
        return viewModel;
    }
}
