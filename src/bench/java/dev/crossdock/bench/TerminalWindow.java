package dev.crossdock.bench;

import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Theme;
import dev.crossdock.ui.terminal.TerminalView;
import dev.crossdock.ui.terminal.TerminalViewModel;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A terminal in a window of its own, typed into by key events. No wait lasts longer than it may,
 * and one that does tells what was on the screen.
 */
final class TerminalWindow implements AutoCloseable {
    private static final double WIDTH = 708;
    private static final double HEIGHT = 596;
    private static final double FONT_SIZE = 13;
    private static final int PAINTINGS = 60;
    private static final Insets PADDING = new Insets(8, 0, 8, 24);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofMillis(300);

    /** Looking holds the lock of the text buffer, which slows what is looked at. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final Duration CLOSE_LOOK = Duration.ofNanos(50_000);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String PROMPT = "/ #";

    /** No terminal draws in this colour. */
    private static final Color MARK = Color.web("#010203");

    private final Stage stage;
    private final Supplier<String> screen;
    private final Runnable end;
    private String typed = "";

    private TerminalWindow(Parent content, Supplier<String> screen, Runnable end) throws Exception {
        this.screen = screen;
        this.end = end;
        stage = BenchFx.onFx(() -> show(content));
    }

    /** The application's own, which opens a shell in a container without a terminal. */
    static TerminalWindow ofView(EngineSession session, ContainerDetails container)
            throws Exception {
        var model = BenchFx.onFx(() -> new TerminalViewModel(session, new FxTasks(), run -> {}, 1));
        var content = BenchFx.onFx(() -> Fxml.load(new TerminalView(model)));
        var host = content.lookup("#terminal-screen");
        var window =
                new TerminalWindow(
                        content,
                        () ->
                                String.valueOf(
                                        host.queryAccessibleAttribute(AccessibleAttribute.TEXT)),
                        model::close);
        BenchFx.onFx(
                () -> {
                    model.container(container);
                    model.look(true);
                    return true;
                });
        return window;
    }

    /** The same widget, which draws as big and paints as often, on what docker execs. */
    static TerminalWindow ofDocker(DockerPty docker) throws Exception {
        var settings =
                new DefaultSettingsProvider() {
                    @Override
                    public Font getTerminalFont() {
                        return Font.font(Theme.monoFamily(), FONT_SIZE);
                    }

                    @Override
                    public int maxRefreshRate() {
                        return PAINTINGS;
                    }
                };
        var widget = BenchFx.onFx(() -> new JediTermFxWidget(settings));
        var content = BenchFx.onFx(() -> new StackPane(widget.getPane()));
        content.setPadding(PADDING);
        var window =
                new TerminalWindow(
                        content, widget.getTerminalTextBuffer()::getScreenLines, widget::close);
        BenchFx.onFx(
                () -> {
                    widget.setTtyConnector(docker.connector());
                    widget.start();
                    return true;
                });
        return window;
    }

    private static Stage show(Parent content) {
        var scene = new Scene(content, WIDTH, HEIGHT);
        new Theme(scene).choiceProperty().set(Theme.Choice.LIGHT);
        var window = new Stage();
        window.setScene(scene);
        window.show();
        return window;
    }

    /** What stands in the terminal's text buffer. */
    String screen() {
        return screen.get();
    }

    /** Waits for the shell's prompt, with nothing typed after it. */
    void awaitPrompt(Duration patience) throws TimeoutException {
        await("a prompt", text -> text.stripTrailing().endsWith(PROMPT), patience);
    }

    /** Types a command at the prompt and lets the shell do it. */
    void command(String words) throws Exception {
        begin(words);
        enter();
    }

    /** Begins a comment at the prompt, to which keys can be added. */
    void beginComment() throws Exception {
        begin("#");
    }

    void endComment() throws Exception {
        enter();
        awaitPrompt(PATIENCE);
    }

    /**
     * After its prompt busybox' shell asks the terminal where its cursor is, and a key that comes
     * before the answer can be lost: hence the pause and the blanks.
     */
    private void begin(String words) throws Exception {
        awaitPrompt(PATIENCE);
        Thread.sleep(SETTLING);
        key(' ');
        key(' ');
        for (var letter : words.toCharArray()) {
            key(letter);
        }
        typed = words;
        await(words, this::isTyped, PATIENCE);
    }

    /** Waits until the screen is as it should be. */
    void await(String what, Predicate<String> condition, Duration patience)
            throws TimeoutException {
        await(what, condition, patience, LOOK);
    }

    private void await(String what, Predicate<String> condition, Duration patience, Duration look)
            throws TimeoutException {
        long begun = System.nanoTime();
        while (!condition.test(screen())) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw late(what);
            }
            LockSupport.parkNanos(look.toNanos());
        }
    }

    /**
     * Types a key into the comment and returns the milliseconds from its event until its letter
     * stands in the terminal's text buffer, of which a tenth may be the measuring.
     */
    double toBuffer(char key) throws Exception {
        typed += key;
        long begun = key(key);
        await("the letter " + key, this::isTyped, PATIENCE, CLOSE_LOOK);
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }

    /**
     * Types a key into the comment and returns the milliseconds from its event until the end of the
     * first pulse in which the terminal painted with its letter in the text buffer. That it painted
     * is told by the colour which was left in the canvas before. What the renderer then makes of
     * the canvas is not counted.
     */
    double toGlyph(char key) throws Exception {
        typed += key;
        var scene = stage.getScene();
        var pen = BenchFx.onFx(this::canvas).getGraphicsContext2D();
        var painted = new CompletableFuture<Long>();
        Runnable look =
                () -> {
                    if (pen.getFill() != MARK) {
                        if (isTyped(screen())) {
                            painted.complete(System.nanoTime());
                        }
                        pen.setFill(MARK);
                    }
                };
        try {
            long begun =
                    BenchFx.onFx(
                            () -> {
                                pen.setFill(MARK);
                                scene.addPostLayoutPulseListener(look);
                                return press(key);
                            });
            long end = painted.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return (end - begun) / NANOS_PER_MILLI;
        } catch (TimeoutException e) {
            throw late("the letter " + key + " to be painted");
        } finally {
            BenchFx.onFx(
                    () -> {
                        scene.removePostLayoutPulseListener(look);
                        return true;
                    });
        }
    }

    private boolean isTyped(String text) {
        return text.stripTrailing().replace("\n", "").endsWith(typed);
    }

    private TimeoutException late(String what) {
        return new TimeoutException("Waited in vain for %s; seen:%n%s".formatted(what, screen()));
    }

    private long key(char letter) throws Exception {
        return BenchFx.onFx(() -> press(letter));
    }

    private void enter() throws Exception {
        BenchFx.onFx(() -> press('\r'));
    }

    /** Fires the events of a key on the canvas; returns when that began. */
    private long press(char key) {
        var text = String.valueOf(key);
        var code =
                switch (key) {
                    case '\r' -> KeyCode.ENTER;
                    case ' ' -> KeyCode.SPACE;
                    default -> Character.isLetter(key) ? letter(text) : KeyCode.UNDEFINED;
                };
        long begun = System.nanoTime();
        fire(KeyEvent.KEY_PRESSED, "", text, code);
        fire(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, "", text, code);
        return begun;
    }

    private static KeyCode letter(String letter) {
        return KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
    }

    private void fire(EventType<KeyEvent> type, String character, String text, KeyCode code) {
        Event.fireEvent(
                canvas(), new KeyEvent(type, character, text, code, false, false, false, false));
    }

    private Canvas canvas() {
        return nodes(stage.getScene().getRoot())
                .filter(Canvas.class::isInstance)
                .map(Canvas.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no terminal"));
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(TerminalWindow::nodes))
                : Stream.of(node);
    }

    @Override
    public void close() {
        Platform.runLater(
                () -> {
                    end.run();
                    stage.close();
                });
    }
}
