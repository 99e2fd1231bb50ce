package dev.crossdock.ui.settings;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Setting;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Theme;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sheet of the settings. What is changed there holds at once. */
public final class SettingsView {
    private final SettingsViewModel viewModel;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Sheets.@Nullable Shown shown;

    @FXML private ToggleGroup themes;
    @FXML private ToggleButton system;
    @FXML private ToggleButton light;
    @FXML private ToggleButton dark;
    @FXML private ComboBox<String> engine;
    @FXML private ComboBox<Optional<Platform>> platform;
    @FXML private CheckBox showContainer;
    @FXML private CheckBox showDiagnosis;
    @FXML private ComboBox<String> builder;
    @FXML private ComboBox<Integer> memory;
    @FXML private ComboBox<Integer> disk;
    @FXML private CheckBox notifyBuilds;
    @FXML private CheckBox notifyContainers;

    private SettingsView(SettingsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /** Opens the sheet; nothing happens while any is there. */
    public static void show(Sheets sheets, SettingsViewModel viewModel) {
        if (!sheets.openProperty().get()) {
            var view = new SettingsView(viewModel);
            viewModel.look();
            var content = (Region) Fxml.load(view);
            view.shown = sheets.show(Words.get("settings.title"), content, view::closed);
        }
    }

    @FXML
    private void initialize() {
        var settings = viewModel.settings();
        themes();
        engine();
        offer(platform, viewModel.platforms(), settings.platform(), SettingsView::platformText);
        tick(showContainer, settings.showsStarted());
        tick(showDiagnosis, settings.showsDiagnosis());
        showDiagnosis.disableProperty().bind(showContainer.selectedProperty().not());
        builder.setItems(viewModel.builders());
        choose(builder, settings.builder(), SettingsView::builderText);
        offer(memory, viewModel.memories(), settings.memory(), SettingsViewModel::memoryText);
        offer(disk, viewModel.disks(), settings.disk(), SettingsViewModel::diskText);
        tick(notifyBuilds, settings.tellsBuilds());
        tick(notifyContainers, settings.tellsContainers());
    }

    private void themes() {
        var buttons =
                Map.<Theme.Choice, Toggle>of(
                        Theme.Choice.SYSTEM, system,
                        Theme.Choice.LIGHT, light,
                        Theme.Choice.DARK, dark);
        var setting = viewModel.settings().theme();
        buttons.forEach((choice, button) -> button.setUserData(choice));
        subscriptions.add(setting.subscribe(choice -> themes.selectToggle(buttons.get(choice))));
        themes.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                themes.selectToggle(before);
                            } else {
                                setting.set((Theme.Choice) now.getUserData());
                            }
                        });
    }

    /** What is typed is taken with Return, or when the field is left. */
    private void engine() {
        engine.setItems(viewModel.engines());
        engine.setCellFactory(list -> new EngineCell());
        subscriptions.add(viewModel.settings().engine().subscribe(engine::setValue));
        engine.valueProperty().subscribe(this::useEngine);
        engine.getEditor()
                .focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                useEngine(engine.getEditor().getText());
                            }
                        });
    }

    private void useEngine(@Nullable String address) {
        viewModel.useEngine(address == null ? "" : address);
    }

    private <T> void offer(
            ComboBox<T> box, List<T> values, Setting<T> setting, Function<T, String> text) {
        box.getItems().setAll(values);
        choose(box, setting, text);
    }

    private <T> void choose(ComboBox<T> box, Setting<T> setting, Function<T, String> text) {
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : text.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String typed) {
                        return null; // nothing is typed there
                    }
                });
        subscriptions.add(setting.subscribe(box::setValue));
        box.valueProperty()
                .subscribe(
                        value -> {
                            if (value != null) {
                                setting.set(value);
                            }
                        });
    }

    private void tick(CheckBox box, Setting<Boolean> setting) {
        subscriptions.add(setting.subscribe(box::setSelected));
        box.selectedProperty().subscribe(setting::set);
    }

    private static String platformText(Optional<Platform> platform) {
        return platform.map(Platform::toString).orElse(Words.get("settings.run.platform.best"));
    }

    private static String builderText(String name) {
        return name.isEmpty() ? Words.get("settings.build.automatic") : name;
    }

    @FXML
    private void reset() {
        viewModel.reset();
        engine.setValue(""); // what was typed and not taken goes too
    }

    @FXML
    private void done() {
        if (shown != null) {
            shown.close();
        }
    }

    private void closed() {
        subscriptions.forEach(Subscription::unsubscribe);
    }

    public SettingsViewModel getViewModel() {
        return viewModel;
    }

    /** An engine by its name, and where it is. */
    private final class EngineCell extends ListCell<String> {
        @Override
        protected void updateItem(String uri, boolean empty) {
            super.updateItem(uri, empty);
            if (empty || uri == null) {
                setText("");
            } else if (uri.isEmpty()) {
                setText(Words.get("settings.engine.first"));
            } else {
                var name = viewModel.engineName(uri);
                setText(name.isEmpty() ? uri : name + " · " + uri);
            }
        }
    }
}
