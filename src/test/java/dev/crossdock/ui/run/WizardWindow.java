package dev.crossdock.ui.run;

import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;

/** The window with a staged engine, and hands for its wizard. */
abstract class WizardWindow extends FxTest {
    final Staging staged = Staging.withPostgres();
    private MainWindow window;

    /** Opens the window, and in it the wizard. */
    final void open() {
        window = onFx(() -> new MainWindow(stage(), staged.session, Wiring.builders()));
        theme(Theme.Choice.LIGHT);
        robot.clickOn("#runButton");
        waitForText("What do you want to run?");
    }

    @AfterEach
    final void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    final void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return choice;
                });
    }

    /** Puts a text into a field at once. */
    final void write(String field, String text) {
        var node = (TextInputControl) node(".wizard " + field);
        onFx(
                () -> {
                    node.requestFocus();
                    node.setText(text);
                    node.end();
                    return text;
                });
    }

    /** Types on the first page and goes on to the next with Enter. */
    final void take(String image) {
        write("#field", image);
        enter();
        waitForText("Choose a platform");
        waitFor("a platform to be chosen", () -> !scene().lookup("#next").isDisabled());
    }

    final void enter() {
        robot.push(KeyCode.ENTER);
        settle();
    }

    final Node focused() {
        return onFx(() -> scene().getFocusOwner());
    }

    /** Pictures in both themes, and in a window that is as small as it may be. */
    final void inAllLooks(String name) {
        picture(name);
        theme(Theme.Choice.DARK);
        picture(name + "-dark");
        theme(Theme.Choice.LIGHT);
        resize(900, 600);
        picture(name + "-narrow");
        resize(1180, 760);
    }
}
