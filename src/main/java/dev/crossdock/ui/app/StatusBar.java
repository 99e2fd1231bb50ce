package dev.crossdock.ui.app;

import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Locale;

/** The slim bar at the bottom: the engine, and the work under way. */
public final class StatusBar {
    private final StatusBarViewModel viewModel;

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

    @FXML
    private void cancel() {
        viewModel.cancel();
    }

    public StatusBarViewModel getViewModel() {
        return viewModel;
    }
}
