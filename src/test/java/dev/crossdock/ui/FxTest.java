package dev.crossdock.ui;

import dev.crossdock.ui.fx.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A test that shows something on JavaFX's headless platform, and clicks and types there. Tests run
 * on a thread of their own; what touches a node goes through {@link #onFx}.
 */
public abstract class FxTest {
    /** Clicks and types. */
    protected final FxRobot robot = new FxRobot();

    /** Looks at the test's own window. */
    protected final Screen screen = new Screen(this::scene);

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
        screen.picture(name);
    }

    /**
     * Whether pictures are kept, with {@code -Dpictures}: what only looks different need not be
     * shown otherwise.
     */
    protected static boolean keepsPictures() {
        return Screen.keepsPictures();
    }

    /**
     * Waits until everything that was put onto the JavaFX thread was done, and two pulses went by.
     */
    protected final void settle() {
        screen.settle();
    }

    /**
     * Waits until a condition holds.
     *
     * @param what is waited for, for the message when it does not come
     * @param condition asked on the JavaFX thread
     */
    protected static void waitFor(String what, BooleanSupplier condition) {
        Screen.waitFor(what, condition);
    }

    /** Calls something on the JavaFX thread and returns its result. */
    public static <T> T onFx(Callable<T> work) {
        return Screen.onFx(work);
    }

    /** Waits for a node that a selector finds, such as {@code #filter} or {@code .notice}. */
    protected final Node node(String selector) {
        return screen.node(selector);
    }

    /** Whether a node that a selector finds is there and seen. */
    protected final boolean isShown(String selector) {
        return screen.isShown(selector);
    }

    /** Whether a text is seen anywhere in the window. */
    protected final boolean says(String text) {
        return screen.says(text);
    }

    /** Waits until a text is seen in the window. */
    protected final void waitForText(String text) {
        screen.waitForText(text);
    }
}
