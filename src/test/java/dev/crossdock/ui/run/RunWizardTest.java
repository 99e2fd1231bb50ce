package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The wizard in the window, on a staged engine: what keys and clicks do. */
class RunWizardTest extends WizardWindow {
    private static final String PASTED =
            "docker run -d --platform linux/amd64 --name reports-db"
                    + " -e POSTGRES_PASSWORD=secret -p 5433:5432 postgres:16";

    @Test
    void theKeyboardAloneLeadsFromAnImageToItsRun() {
        staged.engine.publish("busybox", "linux/arm64 2", "linux/amd64 2");
        open();
        robot.write("busybox");
        enter();
        waitFor("a card", () -> scene().getFocusOwner() instanceof PlatformCardView);
        robot.push(KeyCode.DOWN);
        enter();
        waitForText("Open a terminal");
        robot.write("uname -m");
        enter();
        waitForText("Nothing stands in the way");
        enter();
        waitFor("the container", () -> staged.engine.done.contains("start c1"));
        var made = staged.engine.created.getFirst();
        assertThat(made.platform()).isEqualTo(Platform.AMD64);
        assertThat(made.command()).containsExactly("uname", "-m");
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        assertThat(led).containsExactly("c1 CONSOLE");
    }

    @Test
    void whoDoesNotWantToSeeTheContainerStaysWhereTheyAre() {
        settings.showsStarted().set(false);
        staged.engine.publish("busybox", "linux/arm64 2");
        open();
        take("busybox");
        enter();
        waitForText("Open a terminal");
        enter();
        waitForText("Nothing stands in the way");
        enter();
        waitFor("the container", () -> staged.engine.done.contains("start c1"));
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        assertThat(led).isEmpty();
    }

    @Test
    void anImageOfTheListIsTakenWithTheArrowKeys() {
        staged.engine.here("alpine:3", 8, Platform.ARM64);
        open();
        waitForText("alpine:3");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        enter();
        waitForText("Run postgres:16");
    }

    @Test
    void aLineOfSeveralLinesIsReadAndItsPlatformCanBeKept() {
        open();
        take(PASTED.replace(" -e ", " \\\n  -e "));
        waitForText("You pasted --platform linux/amd64");
        assertThat(says("linux/arm64")).isTrue();
        robot.clickOn("Keep what I pasted");
        waitFor("the command", () -> commandSays("linux/amd64"));
        assertThat(says("You pasted")).isFalse();
    }

    private boolean commandSays(String text) {
        return node("#command").getAccessibleText().contains(text);
    }

    @Test
    void aCardThatCannotRunIsNotTakenByAClick() {
        open();
        take("postgres:16");
        robot.clickOn("linux/s390x");
        settle();
        assertThat(commandSays("linux/arm64")).isTrue();
        robot.clickOn("linux/arm/v7");
        waitFor("the command", () -> commandSays("linux/arm/v7"));
    }

    @Test
    void aStepThatIsDoneLeadsBackAndNothingIsLost() {
        open();
        take(PASTED);
        enter();
        waitForText("Open a terminal");
        write("#name", "other-db");
        robot.clickOn(node(".wizard-step"));
        waitForText("What do you want to run?");
        enter();
        enter();
        waitForText("Open a terminal");
        assertThat(((TextInputControl) node(".wizard #name")).getText()).isEqualTo("other-db");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndEnterLeadsThere() {
        open();
        take("postgres:16");
        enter();
        waitForText("Open a terminal");
        robot.clickOn("More: entrypoint, limits, network, user, restart");
        write("#memory", "lots");
        robot.clickOn("#command");
        enter();
        waitForText("“lots” is no amount of memory");
        assertThat(focused().getId()).isEqualTo("memory");
    }

    @Test
    void aProblemLeadsToTheFieldThatMendsIt() {
        open();
        take("postgres:16");
        enter();
        enter();
        waitForText("postgres:16 ends at once unless POSTGRES_PASSWORD is set");
        assertThat(says("Run anyway")).isTrue();
        robot.clickOn("Change it");
        waitForText("postgres:16 ends at once without it");
    }

    @Test
    void escapeClosesAtOnceWhereNothingWasTyped() {
        open();
        robot.push(KeyCode.ESCAPE);
        waitFor("the sheet to go", () -> !isShown(".wizard"));
    }

    @Test
    void escapeAsksBeforeWhatWasTypedIsThrownAway() {
        open();
        take(PASTED);
        robot.push(KeyCode.ESCAPE);
        waitForText("Throw this run away?");
        robot.push(KeyCode.ESCAPE);
        waitFor("the question to go", () -> !says("Throw this run away?"));
        assertThat(isShown(".wizard")).isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("Throw it away");
        waitFor("the sheet to go", () -> !isShown(".wizard"));
    }

    @Test
    void enterGoesOnAlsoAfterAQuestionWasDeclined() {
        open();
        take(PASTED);
        robot.push(KeyCode.ESCAPE);
        waitForText("Throw this run away?");
        robot.push(KeyCode.ESCAPE);
        waitFor("the question to go", () -> !says("Throw this run away?"));
        enter();
        waitForText("Open a terminal");
    }

    @Test
    void everyControlHasWordsForAScreenReader() {
        open();
        take(PASTED);
        enter();
        enter();
        waitForText("What will happen");
        var silent = new ArrayList<String>();
        onFx(() -> silent(node(".wizard"), silent));
        assertThat(silent).isEmpty();
    }

    private static List<String> silent(Node node, List<String> found) {
        boolean control =
                node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>;
        var words = node.getAccessibleText();
        boolean text = node instanceof ButtonBase button && !button.getText().isEmpty();
        boolean own = node.getStyleClass().stream().anyMatch(s -> s.endsWith("-button"));
        if (control && !text && (words == null || words.isEmpty()) && (!own || isIcon(node))) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> silent(child, found));
        }
        return found;
    }

    private static boolean isIcon(Node node) {
        return node.getStyleClass().contains("icon-button");
    }
}
