package dev.crossdock.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.engine.Place.Presence;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Setting;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class SettingsSheetTest extends FxTest {
    private final StandInSession session = new StandInSession(new StandInEngine());
    private MainWindow window;
    private Settings settings;

    @BeforeEach
    void open() {
        var podman = new EngineAddress("unix:///run/podman.sock", "Podman", "the system’s socket");
        session.places =
                List.of(
                        new Place(StandInSession.ADDRESS, Presence.ANSWERS, null),
                        new Place(podman, Presence.SILENT, "podman machine start"));
        window =
                onFx(
                        () ->
                                new MainWindow(
                                        stage(),
                                        session,
                                        session.finder(),
                                        Wiring.builders(Map.of())));
        settings = window.settings();
        onFx(
                () -> {
                    settings.theme().set(Theme.Choice.LIGHT);
                    session.connect();
                    return session;
                });
        robot.clickOn(node("#settingsButton"));
        waitForText("Appearance");
        settle();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String selector) {
        return (ComboBox<T>) node(".settings-sheet " + selector);
    }

    private <T> void choose(String selector, T value) {
        onFx(
                () -> {
                    SettingsSheetTest.this.<T>box(selector).setValue(value);
                    return value;
                });
    }

    /** Where it is, in sight or not. */
    private void press(String selector) {
        onFx(
                () -> {
                    ((CheckBox) node(selector)).fire();
                    return selector;
                });
    }

    private void typeEngine(String address) {
        onFx(
                () -> {
                    var editor = box("#engine").getEditor();
                    editor.requestFocus();
                    editor.setText(address);
                    return editor;
                });
        robot.push(KeyCode.ENTER);
        settle();
    }

    @Test
    void whatIsChosenHoldsAtOnce() {
        picture("settings");
        robot.clickOn("#dark");
        assertThat(window.theme().choiceProperty().get()).isEqualTo(Theme.Choice.DARK);
        settle();
        picture("settings-dark");
        choose("#platform", Optional.of(Platform.AMD64));
        choose("#memory", 64);
        choose("#disk", 0);
        robot.clickOn("#showContainer");
        press("#notifyBuilds");

        assertThat(settings.platform().get()).hasValue(Platform.AMD64);
        assertThat(settings.memory().get()).isEqualTo(64);
        assertThat(settings.disk().get()).isZero();
        assertThat(settings.showsStarted().get()).isFalse();
        assertThat(settings.tellsBuilds().get()).isFalse();
        assertThat(onFx(() -> node("#showDiagnosis").isDisabled())).isTrue();
    }

    @Test
    void aNarrowAndLowWindowScrolls() {
        resize(880, 560);
        settle();
        picture("settings-narrow");

        assertThat(isShown("#doneButton")).isTrue();
        robot.clickOn("#doneButton");
        waitFor("the sheet to go", () -> !isShown("#doneButton"));
    }

    @Test
    void theUsualComesBack() {
        choose("#memory", 256);
        press("#notifyContainers");
        robot.clickOn("#dark");
        robot.clickOn("Back to the usual");

        assertThat(settings.all()).allMatch(Setting::isUsual);
        assertThat(((CheckBox) node("#notifyContainers")).isSelected()).isTrue();
        assertThat(box("#memory").getValue()).isEqualTo(24);
    }

    @Test
    void anEngineIsFoundByItsNameAndUsedAtOnce() {
        waitFor("engines", () -> box("#engine").getItems().size() == 3);
        choose("#engine", "unix:///run/podman.sock");

        assertThat(settings.engine().get()).isEqualTo("unix:///run/podman.sock");
        assertThat(session.used).extracting(EngineAddress::name).containsExactly("Podman");
    }

    @Test
    void anAddressIsTypedAndAWrongOneIsNotTaken() {
        typeEngine("what is this");
        assertThat(
                        says(
                                "“what is this” is no address. Write it like"
                                        + " unix:///path/docker.sock, tcp://host:2375 or host:2375."))
                .isTrue();
        picture("settings-bad-engine");
        assertThat(settings.engine().isUsual()).isTrue();

        typeEngine("  tcp://10.0.0.2:2375 ");
        assertThat(settings.engine().get()).isEqualTo("tcp://10.0.0.2:2375");
        assertThat(isShown(".form-problem")).isFalse();
        assertThat(session.used)
                .extracting(EngineAddress::uri)
                .containsExactly("tcp://10.0.0.2:2375");

        typeEngine("");
        assertThat(settings.engine().isUsual()).isTrue();
        assertThat(session.used).hasSize(1);
    }

    @Test
    void theKeyboardOpensAndClosesIt() {
        robot.push(KeyCode.ESCAPE);
        waitFor("the sheet to go", () -> !isShown("#doneButton"));
        robot.press(KeyCode.SHORTCUT, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.SHORTCUT);
        waitForText("Appearance");
    }
}
