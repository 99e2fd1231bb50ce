package dev.crossdock.ui.terminal;

import com.techsenger.jeditermfx.ui.JediTermFxWidget;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Inks;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.terminal.TerminalViewModel.Stage;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Shows a terminal, or why there is none. */
public final class TerminalView {
    private static final byte ESCAPE = 0x1b;

    private final TerminalViewModel viewModel;
    private final Inks inks = new Inks(this::repaint);

    @FXML private StackPane root;
    @FXML private TerminalHost host;
    @FXML private ProgressBar opening;
    @FXML private EmptyState stopped;
    @FXML private Button runShell;
    @FXML private EmptyState noShell;
    @FXML private EmptyState ended;
    @FXML private VBox failed;
    @FXML private Notice failure;
    private @Nullable JediTermFxWidget widget;

    public TerminalView(TerminalViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        root.getChildren().add(inks);
        viewModel.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        Shown.of(
                host,
                stage instanceof Stage.Open || stage instanceof Stage.Ended && widget != null);
        Shown.of(opening, stage instanceof Stage.Opening);
        Shown.of(stopped, stage instanceof Stage.Stopped);
        Shown.of(noShell, stage instanceof Stage.NoShell);
        Shown.of(ended, stage instanceof Stage.Ended);
        Shown.of(failed, stage instanceof Stage.Failed || stage instanceof Stage.Lost);
        switch (stage) {
            case Stage.Closed c -> dispose();
            case Stage.Opening o -> dispose();
            case Stage.Open(var tty) -> connect(tty);
            case Stage.Ended(var name) -> {
                dispose();
                ended.setTitle(Words.get("terminal.ended", name));
            }
            case Stage.NoShell(var name) -> noShell.setTitle(Words.get("terminal.no-shell", name));
            case Stage.Stopped(var one, var shell) -> {
                stopped.setTitle(Words.get("terminal.stopped", one.name()));
                stopped.setText(
                        shell == null
                                ? Words.get("terminal.stopped.no-shell")
                                : Words.get("terminal.stopped.shell", one.image(), shell.path()));
                Shown.of(runShell, shell != null);
            }
            case Stage.Failed(var why) -> tell("terminal.failed", why.sentence());
            case Stage.Lost() -> tell("terminal.lost", Words.get("terminal.lost.text"));
        }
    }

    private void tell(String title, String text) {
        dispose();
        failure.setTitle(Words.get(title));
        failure.setText(text);
    }

    private void connect(EngineTty tty) {
        dispose();
        var now = new JediTermFxWidget(new TerminalColours(inks));
        widget = now;
        host.hold(now);
        now.getTerminalPanel()
                .getCanvas()
                .addEventFilter(KeyEvent.ANY, event -> escape(event, now));
        now.setTtyConnector(tty);
        now.start();
        focus();
    }

    /**
     * Sends Escape when its key goes down: the terminal waits for a typed character, which not
     * every platform of JavaFX makes of it, and vi would never be left.
     */
    private static void escape(KeyEvent event, JediTermFxWidget terminal) {
        boolean pressed =
                event.getEventType() == KeyEvent.KEY_PRESSED
                        && event.getCode() == KeyCode.ESCAPE
                        && !event.isShortcutDown()
                        && !event.isAltDown();
        if (pressed) {
            terminal.getTerminalStarter().sendBytes(new byte[] {ESCAPE}, true);
        }
        if (pressed || event.getCharacter().equals(Character.toString(ESCAPE))) {
            event.consume();
        }
    }

    private void dispose() {
        if (widget != null) {
            widget.close();
            widget = null;
        }
        host.hold(null);
    }

    private void repaint() {
        if (widget != null) {
            widget.getTerminalPanel().repaint();
        }
    }

    /** Puts the focus where typing goes into the container: onto the canvas that hears the keys. */
    public void focus() {
        if (widget != null) {
            widget.getTerminalPanel().getCanvas().requestFocus();
        }
    }

    @FXML
    private void open() {
        viewModel.open();
    }

    @FXML
    private void runShell() {
        viewModel.runShell();
    }
}
