package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.ui.app.DefaultEngineSession;
import dev.crossdock.ui.console.ConsoleView;
import dev.crossdock.ui.console.ConsoleViewModel;
import dev.crossdock.ui.console.FxPulses;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Theme;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The console in a window of its own, connected to the engine. */
final class OpenConsole implements AutoCloseable {
    private static final double WIDTH = 708;
    private static final double HEIGHT = 596;

    private final DefaultEngineSession session;
    private final ConsoleViewModel console;
    private final Stage stage;

    OpenConsole(TestEngine engine) throws Exception {
        BenchFx.start();
        session =
                new DefaultEngineSession(
                        Wiring.engineFinder(engine.host().toString()), new FxTasks());
        session.start();
        BenchFx.await(() -> session.stateProperty().get() instanceof SessionState.Connected);
        BenchFx.await(() -> session.probing().isEmpty() && !session.platforms().isEmpty());
        console = BenchFx.onFx(() -> new ConsoleViewModel(session, new FxTasks(), new FxPulses()));
        stage = BenchFx.onFx(this::show);
    }

    private Stage show() {
        var scene = new Scene(Fxml.load(new ConsoleView(console, () -> {})), WIDTH, HEIGHT);
        new Theme(scene).choiceProperty().set(Theme.Choice.LIGHT);
        var window = new Stage();
        window.setScene(scene);
        window.show();
        return window;
    }

    ConsoleViewModel console() {
        return console;
    }

    /** Opens a container's log and waits until so many lines are there. */
    Object show(String id, long lines) throws Exception {
        BenchFx.onFx(
                () -> {
                    console.release();
                    console.show(id);
                    return id;
                });
        BenchFx.await(() -> console.linesProperty().get() >= lines);
        return id;
    }

    @Override
    public void close() {
        Platform.runLater(
                () -> {
                    console.release();
                    stage.close();
                    session.close();
                });
    }
}
