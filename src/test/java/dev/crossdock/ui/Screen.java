package dev.crossdock.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person sees of a window, and does to it: finds by selector or words, clicks, types, waits.
 */
public final class Screen {
    /** Long enough for the slowest machine: a condition that holds sooner is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Supplier<Scene> scene;
    private final FxRobot robot = new FxRobot();

    /**
     * @param scene the scene that is looked at; asked for anew each time
     */
    public Screen(Supplier<Scene> scene) {
        this.scene = scene;
    }

    /** Waits for a node and clicks in its middle. */
    public void click(String selector) {
        var target = node(selector);
        waitFor(selector + " to be enabled", () -> !target.isDisabled());
        robot.clickOn(target);
    }

    /** Puts the focus into a field, empties it, and types. */
    public void fill(String selector, String text) {
        click(selector);
        var field = (TextInputControl) node(selector);
        onFx(
                () -> {
                    field.clear();
                    return field;
                });
        robot.write(text);
        waitFor(selector + " to hold what was typed", () -> text.equals(field.getText()));
    }

    /** Types where the focus is. */
    public void type(String text) {
        robot.write(text);
    }

    public Scene scene() {
        return scene.get();
    }

    public FxRobot robot() {
        return robot;
    }

    /**
     * A picture of the window as it is now, in {@code target/pictures}. With {@code -Dpictures}
     * only: drawing and writing them took half of the time of all tests. Without, everything is
     * laid out all the same.
     */
    public void picture(String name) {
        settle();
        if (keepsPictures()) {
            Snapshots.save(scene.get(), name);
        } else {
            onFx(
                    () -> {
                        scene.get().getRoot().applyCss();
                        scene.get().getRoot().layout();
                        return name;
                    });
        }
    }

    static boolean keepsPictures() {
        return Boolean.getBoolean("pictures");
    }

    /**
     * Waits until everything that was put onto the JavaFX thread was done, and two pulses went by.
     */
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Waits until a condition holds.
     *
     * @param what is waited for, for the message when it does not come
     * @param condition asked on the JavaFX thread
     */
    public static void waitFor(String what, BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!onFx(condition::getAsBoolean)) {
            if (Instant.now().isAfter(end)) {
                Snapshots.saveAll("in-vain");
                throw new AssertionError(
                        "Waited in vain for " + what + "; see target/pictures/in-vain-*.png");
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
    public Node node(String selector) {
        waitFor(selector, () -> find(selector) != null);
        return onFx(() -> find(selector));
    }

    /** Whether a node that a selector finds is there and seen. */
    public boolean isShown(String selector) {
        return onFx(() -> find(selector) != null);
    }

    private Node find(String selector) {
        return scene.get().getRoot().lookupAll(selector).stream()
                .filter(Screen::seen)
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
    public boolean says(String text) {
        return onFx(() -> said(scene.get().getRoot()).anyMatch(words -> words.contains(text)));
    }

    /** Waits until a text is seen in the window. */
    public void waitForText(String text) {
        waitFor("the text “" + text + "”", () -> says(text));
    }

    /** What stands in the terminal that is seen; empty where none is. */
    public String terminal() {
        return onFx(
                () -> {
                    var terminal = scene.get().getRoot().lookup("#terminal-screen");
                    return terminal == null
                            ? ""
                            : String.valueOf(
                                    terminal.queryAccessibleAttribute(AccessibleAttribute.TEXT));
                });
    }

    /** All texts seen in a node, one a line. */
    public String text(String selector) {
        var node = node(selector);
        return onFx(
                () ->
                        said(node)
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining("\n")));
    }

    private static Stream<String> said(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        var own =
                switch (node) {
                    case Text shown when !(shown.getParent() instanceof Labeled) -> shown.getText();
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl field when !(field instanceof PasswordField) ->
                            field.getText();
                    default -> null;
                };
        var within =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Screen::said)
                        : Stream.<String>empty();
        return Stream.concat(Stream.ofNullable(own), within);
    }
}
