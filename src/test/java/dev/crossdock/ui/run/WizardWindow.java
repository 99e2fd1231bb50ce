package dev.crossdock.ui.run;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** An empty window with the wizard on a staged engine, and hands for it. */
abstract class WizardWindow extends FxTest {
    final Staging staged = Staging.withPostgres();

    /** Which side of which container was brought to the front. */
    final List<String> led = new ArrayList<>();

    final Settings settings = new Settings();

    private Theme theme;

    /** Opens the wizard on its first page. */
    final void open() {
        var sheets = onFx(SheetLayer::new);
        theme = show(onFx(() -> new StackPane(sheets)), 1180, 760);
        var sheet =
                new RunSheet(
                        staged.session,
                        new FxTasks(),
                        staged.activities,
                        staged.memory,
                        sheets,
                        new Leads(),
                        settings);
        onFx(
                () -> {
                    sheet.open(null);
                    return sheet;
                });
        waitForText("What do you want to run?");
    }

    final void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    theme.choiceProperty().set(choice);
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

    private final class Leads implements Navigator {
        @Override
        public void open(String pageId) {
            led.add(pageId);
        }

        @Override
        public void run(@Nullable RunSpec start) {
            led.add("run");
        }

        @Override
        public void showContainer(String id, ContainerView view) {
            led.add(id + " " + view);
        }
    }
}
