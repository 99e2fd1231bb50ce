package dev.crossdock.ui;

import dev.crossdock.ui.fx.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A test that shows something on JavaFX's headless platform, and clicks and types there. Tests run
 * on a thread of their own; what touches a node goes through {@link #onFx}.
 */
public abstract class FxTest {
    /** Long enough for the slowest machine: a condition that holds sooner is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** Clicks and types. */
    protected final FxRobot robot = new FxRobot();

    private Stage stage;

    @BeforeEach
    void openStage() throws TimeoutException {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        FxToolkit.registerPrimaryStage();
        stage = onFx(Stage::new);
    }

    @AfterEach
    void closeStage() throws TimeoutException {
        FxToolkit.cleanupStages();
        onFx(
                () -> {
                    stage.close();
                    return stage;
                });
    }

    /** The test's own window. */
    protected final Stage stage() {
        return stage;
    }

    protected final Scene scene() {
        return stage.getScene();
    }

    /** Shows a node in the window, in the light theme. Returns its theme, which can be changed. */
    protected final Theme show(Parent node, double width, double height) {
        return onFx(
                () -> {
                    var scene = new Scene(node, width, height);
                    var theme = new Theme(scene);
                    theme.choiceProperty().set(Theme.Choice.LIGHT);
                    stage.setScene(scene);
                    stage.show();
                    return theme;
                });
    }

    /** Makes the window's content that big, whatever the window's own least size is. */
    protected final void resize(double width, double height) {
        onFx(
                () -> {
                    stage.setWidth(width + stage.getWidth() - scene().getWidth());
                    stage.setHeight(height + stage.getHeight() - scene().getHeight());
                    return stage;
                });
        waitFor("the new size", () -> Math.abs(scene().getWidth() - width) < 1);
    }

    /** A picture of the window as it is now, in {@code target/pictures}. */
    protected final void picture(String name) {
        settle();
        Snapshots.save(scene(), name);
    }

    /**
     * Waits until everything that was put onto the JavaFX thread was done, and two pulses went by.
     */
    protected final void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Waits until a condition holds.
     *
     * @param what is waited for, for the message when it does not come
     * @param condition asked on the JavaFX thread
     */
    protected static void waitFor(String what, BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!onFx(condition::getAsBoolean)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Calls something on the JavaFX thread and returns its result. */
    public static <T> T onFx(Callable<T> work) {
        try {
            return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), work);
        } catch (RuntimeException e) {
            throw e.getCause() instanceof ExecutionException x
                            && x.getCause() instanceof RuntimeException r
                    ? r
                    : e;
        }
    }

    /** Waits for a node that a selector finds, such as {@code #filter} or {@code .notice}. */
    protected final Node node(String selector) {
        waitFor(selector, () -> find(selector) != null);
        return onFx(() -> find(selector));
    }

    /** Whether a node that a selector finds is there and seen. */
    protected final boolean isShown(String selector) {
        return onFx(() -> find(selector) != null);
    }

    private Node find(String selector) {
        return scene().getRoot().lookupAll(selector).stream()
                .filter(FxTest::seen)
                .findFirst()
                .orElse(null);
    }

    private static boolean seen(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is seen anywhere in the window. */
    protected final boolean says(String text) {
        return onFx(() -> anySays(scene().getRoot(), text));
    }

    /** Waits until a text is seen in the window. */
    protected final void waitForText(String text) {
        waitFor("the text “" + text + "”", () -> anySays(scene().getRoot(), text));
    }

    private static boolean anySays(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(text)) {
            return true;
        }
        if (node instanceof javafx.scene.text.Text shown && shown.getText().contains(text)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> anySays(child, text));
    }
}
