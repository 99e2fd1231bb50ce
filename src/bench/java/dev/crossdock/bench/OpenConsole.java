package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.log.LineKind;
import dev.crossdock.ui.app.DefaultEngineSession;
import dev.crossdock.ui.console.ConsoleSource;
import dev.crossdock.ui.console.ConsoleView;
import dev.crossdock.ui.console.ConsoleViewModel;
import dev.crossdock.ui.console.FxPulses;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Theme;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The console in a window of its own, connected to the engine. */
final class OpenConsole implements AutoCloseable {
    private static final double WIDTH = 708;
    private static final double HEIGHT = 596;

    /** After one pulse what changed is laid out, after the next it was drawn. */
    private static final int PULSES = 2;

    private final EndedWork works = new EndedWork(new FxTasks());
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
        console = BenchFx.onFx(() -> new ConsoleViewModel(session, works, new FxPulses()));
        stage = BenchFx.onFx(this::show);
    }

    private Stage show() {
        var scene =
                new Scene(
                        Fxml.load(new ConsoleView(console, () -> {}, address -> {})),
                        WIDTH,
                        HEIGHT);
        new Theme(scene).choiceProperty().set(Theme.Choice.LIGHT);
        var window = new Stage();
        window.setScene(scene);
        window.show();
        return window;
    }

    ConsoleViewModel console() {
        return console;
    }

    /** What works for the console in the background. */
    EndedWork works() {
        return works;
    }

    /** Goes to the oldest lines and back to the newest, drawing both. */
    void lookAround() throws Exception {
        drawn(() -> press(KeyCode.HOME));
        drawn(() -> press(KeyCode.END));
    }

    /** Looks at the lines' beginnings and ends, then around in them wrapped and as before. */
    void lookAlong() throws Exception {
        drawn(() -> {});
        drawn(() -> aside(1));
        drawn(() -> aside(0));
        drawn(() -> console.wrapProperty().set(true));
        lookAround();
        drawn(() -> console.wrapProperty().set(false));
        drawn(() -> aside(1));
        lookAround();
    }

    private void press(KeyCode key) {
        var log = stage.getScene().lookup("#log");
        log.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /**
     * @param part of the way to the right
     */
    private void aside(double part) {
        var bar =
                stage.getScene().lookup("#log").lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(each -> each.getOrientation() == Orientation.HORIZONTAL)
                        .findFirst()
                        .orElseThrow();
        if (bar.getMax() == 0) {
            throw new IllegalStateException("no line is wider than the window");
        }
        bar.setValue(part * bar.getMax());
    }

    private void drawn(Runnable change) throws Exception {
        var pulses = new CountDownLatch(PULSES);
        Runnable count =
                () -> {
                    pulses.countDown();
                    Platform.requestNextPulse();
                };
        BenchFx.onFx(
                () -> {
                    change.run();
                    stage.getScene().addPostLayoutPulseListener(count);
                    Platform.requestNextPulse();
                    return change;
                });
        pulses.await();
        BenchFx.onFx(
                () -> {
                    stage.getScene().removePostLayoutPulseListener(count);
                    return change;
                });
    }

    /** Opens a container's log and waits until so many lines are there. */
    Object show(String id, long lines) throws Exception {
        release();
        return show(List.of(id), lines);
    }

    /** Lets go of what is shown. */
    void release() throws Exception {
        BenchFx.onFx(
                () -> {
                    console.release();
                    return console;
                });
    }

    /**
     * Opens the logs of some containers together unless they are, and waits until so many lines are
     * there.
     */
    Object show(List<String> ids, long lines) throws Exception {
        var sources = ids.stream().map(id -> new ConsoleSource(id, id.substring(0, 12))).toList();
        BenchFx.onFx(
                () -> {
                    console.show(sources);
                    return sources;
                });
        return await(lines);
    }

    /** Waits until so many lines are there. */
    Object await(long lines) throws Exception {
        BenchFx.await(() -> console.linesProperty().get() >= lines);
        return console;
    }

    /**
     * How many of the lines that are shown, each a number, are missing or there twice.
     *
     * @param each how many there must be of each container, numbered from 1
     */
    long wrong(int each) throws Exception {
        return BenchFx.onFx(
                () -> {
                    var rows = console.rows();
                    var seen = new HashMap<Integer, BitSet>();
                    long lines = 0;
                    for (int row = 0; row < rows.size(); row++) {
                        var line = rows.line(row);
                        if (line != null && line.kind() != LineKind.MARK) {
                            int number = Integer.parseInt(line.raw());
                            seen.computeIfAbsent(line.source(), s -> new BitSet()).set(number);
                            lines++;
                        }
                    }
                    long different = seen.values().stream().mapToLong(BitSet::cardinality).sum();
                    long missing = (long) each * console.sources().size() - different;
                    return missing + lines - different;
                });
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
