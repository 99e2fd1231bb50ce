package dev.crossdock.ui.terminal;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Inks;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.terminal.TerminalViewModel.Stage;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Shows a terminal, or why there is none. */
public final class TerminalView {
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
    private @Nullable TerminalWidget widget;

    public TerminalView(TerminalViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        root.getChildren().add(inks);
        host.addEventFilter(KeyEvent.ANY, new TerminalKeys(this::send));
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
        var now = new TerminalWidget(new TerminalColours(inks));
        widget = now;
        host.hold(now);
        now.setTtyConnector(tty);
        now.start();
        focus();
    }

    private void send(int one) {
        if (widget != null) {
            widget.send(one);
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
