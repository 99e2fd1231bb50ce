package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Alone;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.app.MainWindow;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.UUID;

/** The wizard in the real window, on a real engine. */
@EngineTest(lab = true)
class RunWizardIT extends FxTest {
    private final String name = "wizard-" + UUID.randomUUID().toString().substring(0, 8);
    private TestEngine lab;
    private MainWindow window;

    @BeforeEach
    void open(TestEngine engine) {
        lab = engine;
        var finder = Wiring.engineFinder(lab.host().toString());
        window = onFx(() -> new MainWindow(stage(), finder, Wiring.builders()));
        waitFor("an engine", () -> !scene().lookup("#runButton").isDisabled());
        robot.clickOn("#runButton");
        waitForText("What do you want to run?");
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        onFx(
                () -> {
                    window.close();
                    return window;
                });
        lab.docker("rm", "-f", name);
    }

    @Test
    void anImageRunsOnThePlatformThatWasChosen() throws Exception {
        take(lab.busybox());
        robot.clickOn(card("linux/arm64"));
        waitFor("arm64 in the command", () -> commandSays("--platform linux/arm64"));
        picture("it-wizard-platform");
        next("Open a terminal");
        write("#name", name);
        write("#command", "uname -m");
        next("What will happen");
        waitForText("Nothing stands in the way");
        enter();
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        waitForText(name);
        assertThat(lab.docker("wait", name)).isEqualTo("0");
        assertThat(lab.docker("logs", name)).isEqualTo("aarch64");
        waitForText("aarch64");
        picture("it-wizard-ran");
    }

    @Test
    void theImageItselfSaysWhatThePlatformIs() throws Exception {
        take(lab.busybox());
        robot.clickOn(card("linux/arm/v7"));
        waitFor("arm/v7 in the command", () -> commandSays("--platform linux/arm/v7"));
        robot.clickOn("Verify with uname -m");
        waitForText("armv7l, as expected");
        picture("it-wizard-verified");
        robot.clickOn(card("linux/amd64"));
        waitFor("another card to know nothing yet", () -> !says("as expected"));
        assertThat(lab.docker("ps", "-aq", "--filter", "label=dev.crossdock.matrix")).isEmpty();
    }

    @Thorough
    @Test
    void anImageThatSaysSomethingElseOrNothingIsToldApart() throws Exception {
        var liar = lab.registry() + "/liar:1";
        var script =
                "rm /bin/uname; echo '#!/bin/sh' > /bin/uname; echo 'echo mips' >> /bin/uname;";
        lab.docker(
                "run", "--name", name, lab.busybox(), "sh", "-c", script + "chmod +x /bin/uname");
        lab.docker("commit", name, liar);
        try {
            take(liar);
            robot.clickOn("Verify with uname -m");
            waitForText("mips, where x86_64 is expected");
            picture("it-wizard-not-verified");
            robot.push(KeyCode.ESCAPE);
            robot.clickOn("#runButton");
            take(lab.registry() + "/distroless:1");
            robot.clickOn("Verify with uname -m");
            waitForText("has no uname that could be asked");
            picture("it-wizard-no-uname");
            resize(900, 600);
            picture("it-wizard-no-uname-narrow");
        } finally {
            lab.docker("rmi", "-f", liar);
        }
    }

    @Thorough
    @Test
    void whatIsNotHereIsPulledForThePlatform() throws Exception {
        var image = lab.registry() + "/attested:1";
        lab.docker("rmi", "-f", image);
        take("docker run --name " + name + " --platform linux/arm64 " + image + " uname -m");
        robot.clickOn("Keep what I pasted");
        next("Open a terminal");
        next("What will happen");
        waitForText("Pull " + image + " for linux/arm64");
        waitForText("Nothing stands in the way");
        enter();
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        assertThat(lab.docker("wait", name)).isEqualTo("0");
        assertThat(lab.docker("logs", name)).isEqualTo("aarch64");
    }

    @Test
    void aPastedLineMakesTheContainerThatItDescribes() throws Exception {
        take(
                "$ docker run -d --name %s \\\n  -e GREETING='hello there' -m 64m \\\n  %s \\\n  sh -c 'echo $GREETING; sleep 60'"
                        .formatted(name, lab.busybox()));
        waitFor("the native platform", () -> commandSays("--platform linux/amd64"));
        next("Open a terminal");
        next("Nothing stands in the way");
        enter();
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        waitForText("hello there");
        var facts = "{{.HostConfig.Memory}} {{.State.Running}} {{json .Config.Cmd}}";
        assertThat(lab.docker("inspect", "-f", facts, name))
                .isEqualTo("67108864 true [\"sh\",\"-c\",\"echo $GREETING; sleep 60\"]");
    }

    @Thorough
    @Test
    void aShellGetsATerminal() throws Exception {
        lab.docker("pull", "-q", lab.busybox());
        take(lab.busybox());
        next("sh waits for somebody to type");
        write("#name", name);
        next("Start it and open its terminal");
        waitForText("Nothing stands in the way");
        enter();
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        var facts = "{{.Config.Tty}} {{.Config.OpenStdin}} {{.State.Running}}";
        assertThat(lab.docker("inspect", "-f", facts, name)).isEqualTo("true true true");
    }

    @Alone
    @Test
    void aPlatformWhoseEmulatorIsSwitchedOffCannotBeRun() throws Exception {
        take(lab.busybox());
        try {
            lab.lab("emulator", "arm/v7", "off");
            robot.clickOn("Probe again");
            waitForText("tonistiigi/binfmt --install arm");
        } finally {
            lab.lab("emulator", "arm/v7", "on");
        }
        picture("it-wizard-cannot");
        robot.clickOn(card("linux/arm/v7"));
        settle();
        assertThat(commandSays("arm/v7")).isFalse();
        robot.clickOn("Probe again");
        waitFor("it to run again", () -> !says("tonistiigi/binfmt"));
    }

    @Thorough
    @Test
    void whatStandsInTheWayIsSaidBeforeItFailsAndWhatWasTypedIsKept() throws Exception {
        lab.docker("pull", "-q", lab.busybox());
        lab.docker("run", "-d", "--name", name, "-p", "18080:80", lab.busybox(), "sleep", "60");
        take("docker run --name " + name + " -p 18080:80 " + lab.busybox() + " true");
        next("Open a terminal");
        next("A container named " + name + " is there already");
        waitForText("Port 18080 of this machine is taken by the container " + name);
        picture("it-wizard-problems");
        enter();
        waitForText("There is a container named " + name + " already");
        lab.docker("rm", "-f", name);
        robot.clickOn("Change the settings");
        waitForText("Open a terminal");
        next("Nothing stands in the way");
        enter();
        waitFor("the sheet to go", () -> !isShown(".wizard"));
        assertThat(lab.docker("wait", name)).isEqualTo("0");
    }

    private void take(String typed) {
        write("#field", typed);
        enter();
        waitForText("Choose a platform");
        waitFor(
                "all that is known of the platforms",
                () ->
                        !scene().lookup("#next").isDisabled()
                                && !says("Asking the registry")
                                && !says("Probing on"));
        settle();
    }

    /** The page behind the wizard has the same words. */
    private Node card(String platform) {
        return onFx(
                () ->
                        scene().getRoot().lookupAll(".card-name").stream()
                                .filter(label -> platform.equals(((Label) label).getText()))
                                .findFirst()
                                .orElseThrow());
    }

    private void next(String says) {
        enter();
        waitForText(says);
    }

    private void enter() {
        robot.push(KeyCode.ENTER);
        settle();
    }

    private void write(String field, String text) {
        var node = (TextInputControl) node(".wizard " + field);
        onFx(
                () -> {
                    node.requestFocus();
                    node.setText(text);
                    return text;
                });
    }

    private boolean commandSays(String text) {
        return node(".wizard-strip #command").getAccessibleText().contains(text);
    }
}
