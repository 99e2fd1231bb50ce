package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.LabImage;
import dev.crossdock.OwnLab;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.app.MainWindow;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;

/** The wizard's cards of images as registries have them, before and after each pull. */
@EngineTest(lab = true)
class PlatformCardsIT extends FxTest {
    private OwnLab own;
    private TestEngine lab;
    private MainWindow window;

    @BeforeEach
    void open() {
        own = OwnLab.start("cards");
        lab = own.engine();
        var finder = Wiring.engineFinder(lab.host().toString());
        window = onFx(() -> new MainWindow(stage(), finder, Wiring.builders()));
        waitFor("an engine", () -> !scene().lookup("#runButton").isDisabled());
    }

    @AfterEach
    void close() throws Exception {
        onFx(
                () -> {
                    window.close();
                    return window;
                });
        own.close();
    }

    @Thorough
    @Test
    void anImageOfThreePlatforms() throws Exception {
        LabImage.ATTESTED.atEachPull(lab, here -> assertCards(LabImage.ATTESTED, here));
    }

    @Thorough
    @ParameterizedTest
    @FieldSource("dev.crossdock.LabImage#OF_ONE_PLATFORM")
    void anImageOfOnePlatform(LabImage image) throws Exception {
        image.atEachPull(lab, here -> assertCards(image, here));
    }

    private void assertCards(LabImage image, List<String> here) {
        robot.clickOn("#runButton");
        waitForText("What do you want to run?");
        type(image.in(lab));
        waitFor("all answers", () -> !says("Asking the registry") && !says("Probing on"));
        settle();
        var cards = cards();
        assertThat(cards).hasSameSizeAs(image.published());
        for (var card : cards) {
            var platform = card.split("[.] ")[0];
            assertThat(image.published()).contains(platform);
            assertThat(card.endsWith("on " + Here.name()))
                    .as(card)
                    .isEqualTo(here.contains(platform));
            assertThat(card.contains("Recommended"))
                    .as(card)
                    .isEqualTo(platform.equals(image.recommended()));
        }
        picture("it-cards-" + image.name().replace(":1", "-") + here.size());
        robot.push(KeyCode.ESCAPE);
        settle();
        if (says("Throw this run away?")) {
            robot.clickOn("Throw it away");
        }
        waitFor("the sheet to go", () -> !isShown(".wizard"));
    }

    private List<String> cards() {
        return onFx(
                () ->
                        scene().getRoot().lookupAll(".platform-card").stream()
                                .map(card -> card.getAccessibleText())
                                .toList());
    }

    private void type(String text) {
        var field = (TextInputControl) node(".wizard #field");
        onFx(
                () -> {
                    field.requestFocus();
                    field.setText(text);
                    return text;
                });
        robot.push(KeyCode.ENTER);
        waitForText("Choose a platform");
    }
}
