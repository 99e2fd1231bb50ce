package dev.crossdock.ui.containers;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.app.MainWindow;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The containers' page in the real window, on a real engine. */
abstract class RealContainers extends FxTest {
    final TestEngine engine;

    /** Of the test's own container; those beside it have more at its end. */
    final String name = "it-" + UUID.randomUUID().toString().substring(0, 8);

    private MainWindow window;

    RealContainers(TestEngine engine) throws IOException, InterruptedException {
        this.engine = engine;
        engine.docker("pull", "-q", engine.busybox());
    }

    @BeforeEach
    final void openWindow() {
        window =
                onFx(
                        () ->
                                new MainWindow(
                                        stage(),
                                        Wiring.engineFinder(engine.host().toString()),
                                        Wiring.builders()));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT2).release(KeyCode.SHORTCUT);
    }

    @AfterEach
    final void closeWindow() throws IOException, InterruptedException {
        onFx(
                () -> {
                    window.close();
                    return true;
                });
        engine.docker("rm", "-f", name, name + "-2", name + "-3");
    }

    final String label() {
        var label = engine.labels().entrySet().iterator().next();
        return label.getKey() + "=" + label.getValue();
    }

    /** Has those alone in the list whose name begins with the test's, and looks at the first. */
    final void select() {
        waitFor("the container in the list", () -> items().contains(name));
        screen.fill("#filter", name);
        waitFor("the list to be filtered", () -> items().equals(List.of(name)));
        onFx(
                () -> {
                    list().getSelectionModel().clearAndSelect(0);
                    return true;
                });
    }

    @SuppressWarnings("unchecked")
    final ListView<ContainerItem> list() {
        return (ListView<ContainerItem>) scene().getRoot().lookup("#list");
    }

    /** The names in the list. */
    final List<String> items() {
        var list = list();
        return list == null
                ? List.of()
                : new ArrayList<>(list.getItems())
                        .stream().map(item -> item.summary().name()).toList();
    }
}
