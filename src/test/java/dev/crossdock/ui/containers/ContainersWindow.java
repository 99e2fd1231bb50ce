package dev.crossdock.ui.containers;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.console.FxPulses;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import java.util.ArrayList;
import java.util.List;

/** The page in a window, on an engine that says what it was told to say. */
abstract class ContainersWindow extends FxTest {
    final ScriptedEngine engine = Scripts.engine();
    final ScriptedSession session = new ScriptedSession(engine);
    final List<String> browsed = new ArrayList<>();
    final List<@Nullable RunSpec> wizards = new ArrayList<>();
    final Settings settings = new Settings();
    ContainersPage page;
    ContainersModel model;
    Theme theme;

    @BeforeEach
    void open() {
        var sheets = new SheetLayer();
        model =
                onFx(
                        () ->
                                new ContainersModel(
                                        session,
                                        new FxTasks(),
                                        new FxPulses(),
                                        new Activities(),
                                        new Nowhere(),
                                        sheets,
                                        browsed::add,
                                        (e, known, id) -> Scripts.autopsy(engine, id),
                                        settings));
        page = onFx(() -> new ContainersPage(model));
        theme = show(onFx(() -> new StackPane(page.content(), sheets)), 980, 700);
        onFx(
                () -> {
                    scene().addEventHandler(KeyEvent.KEY_PRESSED, this::press);
                    return scene();
                });
        waitForText("8 containers, 3 running");
    }

    /** As the window's frame does. */
    private void press(KeyEvent event) {
        page.keys()
                .forEach(
                        (key, action) -> {
                            if (key.match(event)) {
                                action.run();
                            }
                        });
    }

    void both(String name) {
        picture(name);
        if (keepsPictures()) {
            choose(Theme.Choice.DARK);
            picture(name + "-dark");
            choose(Theme.Choice.LIGHT);
        }
    }

    /** In light, dark and narrow. */
    void all(String name) {
        both(name);
        if (keepsPictures()) {
            resize(640, 520);
            picture(name + "-narrow");
            resize(980, 700);
        }
    }

    private void choose(Theme.Choice choice) {
        onFx(
                () -> {
                    theme.choiceProperty().set(choice);
                    return theme;
                });
    }

    void select(String id, Navigator.ContainerView side) {
        onFx(
                () -> {
                    page.show(id, side);
                    return page;
                });
    }

    @SuppressWarnings("unchecked")
    ListView<ContainerItem> list() {
        return (ListView<ContainerItem>) node("#list");
    }

    private final class Nowhere implements Navigator {
        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {
            wizards.add(start);
        }

        @Override
        public void showContainer(String id, ContainerView view) {}
    }
}
