package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.app.DefaultEngineSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Theme;
import dev.crossdock.ui.images.ImagesPage;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/** The page of images, opened on an engine that was found and probed before. */
final class OpenPage implements AutoCloseable {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 732;
    private static final double NANOS_PER_MILLI = 1e6;

    private final OneShow session;
    private final Stage stage;

    OpenPage(EngineSession connected) throws Exception {
        session = new OneShow(connected);
        stage = BenchFx.onFx(this::show);
    }

    /** A session that is connected, and whose probes are done. */
    static EngineSession connected(TestEngine engine) throws Exception {
        var finder = Wiring.engineFinder(engine.host().toString());
        var session = new DefaultEngineSession(finder, new FxTasks());
        session.start();
        BenchFx.await(() -> session.stateProperty().get() instanceof SessionState.Connected);
        BenchFx.await(() -> session.probing().isEmpty() && !session.platforms().isEmpty());
        return session;
    }

    private Stage show() {
        var page =
                new ImagesPage(
                        session, new FxTasks(), new Activities(), new Nowhere(), new NoSheets());
        var scene = new Scene(page.content(), WIDTH, HEIGHT);
        new Theme(scene).choiceProperty().set(Theme.Choice.LIGHT);
        var window = new Stage();
        window.setScene(scene);
        window.show();
        return window;
    }

    /**
     * Tells it that the engine is there, and waits until so many rows stand in the table and a
     * pulse has laid them out; returns the milliseconds that this took. What follows is the
     * painting, which a window without a screen does in its own slow way.
     */
    double fill(int rows) throws Exception {
        step(() -> {});
        var ended = new CompletableFuture<Long>();
        Runnable look =
                () -> {
                    if (table().getItems().size() >= rows) {
                        ended.complete(System.nanoTime());
                    }
                };
        BenchFx.onFx(
                () -> {
                    stage.getScene().addPostLayoutPulseListener(look);
                    return true;
                });
        long begun = System.nanoTime();
        Platform.runLater(session::connect);
        return (ended.get() - begun) / NANOS_PER_MILLI;
    }

    /** How long a change of the page holds the JavaFX thread, in milliseconds. */
    double step(Runnable change) throws Exception {
        return new HeldThread(stage.getScene()).by(change);
    }

    TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup("#table");
    }

    TextField filter() {
        return (TextField) stage.getScene().lookup("#filter");
    }

    @Override
    public void close() throws Exception {
        BenchFx.onFx(
                () -> {
                    stage.close();
                    session.close();
                    return true;
                });
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {}

        @Override
        public void showContainer(String id, ContainerView view) {}
    }

    private static final class NoSheets implements Sheets {
        @Override
        public Shown show(String title, Region content, Runnable closed) {
            return () -> {};
        }

        @Override
        public ReadOnlyBooleanProperty openProperty() {
            return new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();
        }
    }
}
