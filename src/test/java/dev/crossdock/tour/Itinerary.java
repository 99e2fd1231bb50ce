package dev.crossdock.tour;

import dev.crossdock.TestEngine;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.Screen;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of the tour: build, run everywhere, read, ask why, get in. */
final class Itinerary {
    private static final Path SAMPLE = Path.of("src", "lab", "sample");
    private static final String IMAGE = "orders:dev";

    private final TestEngine engine;
    private final MainWindow window;
    private final Screen screen;
    private final Guide guide;
    private final Wizard wizard;

    Itinerary(TestEngine engine, MainWindow window, Screen screen, Guide guide) {
        this.engine = engine;
        this.window = window;
        this.screen = screen;
        this.guide = guide;
        wizard = new Wizard(screen);
    }

    void follow() {
        guide.step("Engine", "Opened the app and the Engine page", this::engine);
        dark("engine-dark");
        guide.step("Base check", "Dropped a folder and chose three platforms", this::check);
        dark("base-check-dark");
        guide.step("Build", "Built it for the three platforms", this::build);
        dark("build-dark");
        guide.step("Push", "Pushed all platforms to a registry", this::push);
        dark("push-dark");
        guide.step("Workflow", "Asked for the same in continuous integration", this::workflow);
        closeWorkflow();
        guide.step("Matrix", "Ran uname -m on every platform of the result", this::matrix);
        dark("matrix-dark");
        runOn(Platform.AMD64, "x86_64");
        runOn(Platform.ARM64, "aarch64");
        runOn(Platform.ARM_V7, "armv7l");
        guide.step("Images", "Opened the Images page and chose the image", this::images);
        dark("images-dark");
        guide.step("Wizard", "Pasted a docker run line into the wizard", this::platforms);
        dark("wizard-dark");
        guide.step("Console", "Ran it and searched its log for “timeout”", this::console);
        dark("console-dark");
        guide.step("Diagnosis", "Ran an import with too little memory", this::diagnosis);
        dark("diagnosis-dark");
        guide.step("No such shell", "Asked for bash in an image that has none", this::noBash);
        guide.step("Shell", "Took the proposed rerun and typed a command into it", this::shell);
        dark("shell-dark");
        new TerminalPart(engine, screen, guide, wizard).follow();
    }

    private String engine() {
        screen.waitForText("linux/amd64");
        screen.click("#page-engine");
        screen.click("#probeAll");
        screen.waitForText("armv7l");
        var again = screen.node("#probeAll");
        Screen.waitFor("every probe", () -> !again.isDisabled());
        return screen.text("#emulation");
    }

    private String check() throws IOException {
        drop(sample());
        screen.waitForText("checked in"); // the fields below it move until then
        screen.fill("#tag", IMAGE);
        screen.fill("#arguments", "BASE=" + engine.busybox());
        screen.click("#build-arm-v7");
        screen.waitForText("Can be built for all 3 platforms");
        return screen.text("#checkTable");
    }

    private String workflow() {
        screen.click("#workflow");
        var text = (TextArea) screen.node("#workflowText");
        Screen.waitFor("the workflow", () -> text.getText().contains("linux/arm/v7"));
        return text.getText().lines().limit(2).collect(Collectors.joining("\n"));
    }

    private void closeWorkflow() {
        screen.robot().type(KeyCode.ESCAPE);
        Screen.waitFor("the sheet to go", () -> !screen.isShown("#workflowText"));
    }

    private String matrix() {
        screen.click("#run-built-everywhere");
        screen.waitForText("Run on 3 platforms");
        screen.click("#run");
        screen.waitForText("Not the same everywhere");
        var saw = screen.text("#results");
        for (var machine : List.of("x86_64", "aarch64", "armv7l")) {
            if (!saw.contains(machine)) {
                throw new AssertionError("no " + machine + " in " + saw);
            }
        }
        return saw;
    }

    private String build() {
        screen.click("#build");
        screen.waitForText("The image is built");
        screen.waitForText("New under this name");
        return screen.text(".lanes");
    }

    /** Where every platform is to be had, whatever the engine keeps. */
    private String pushed() {
        return engine.registry() + "/" + IMAGE;
    }

    private String push() {
        screen.click("#push-built");
        screen.fill("#pushName", pushed());
        screen.click("#pushNow");
        screen.waitForText("The image is in the registry");
        return screen.text("#built");
    }

    /** A copy of the sample whose image carries the label by which it is removed in the end. */
    private Path sample() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "tour-sample", "orders"));
        for (var name : List.of("serve", "import")) {
            Files.copy(
                    SAMPLE.resolve(name),
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var label = TestEngine.LABEL + "=" + engine.labels().get(TestEngine.LABEL);
        var text = Files.readString(SAMPLE.resolve("Dockerfile"));
        Files.writeString(folder.resolve("Dockerfile"), text + "LABEL " + label + "\n");
        return folder;
    }

    private void drop(Path folder) {
        Screen.onFx(
                () -> {
                    window.open(folder);
                    return folder;
                });
    }

    private void runOn(Platform platform, String machine) {
        var name = platform.shortName();
        guide.step(
                "Run on " + name,
                "Ran uname -m on " + platform + " through the wizard",
                () -> {
                    screen.click("#page-builds");
                    screen.click("#run-built-" + name.replace('/', '-'));
                    screen.waitForText("Choose a platform");
                    wizard.next("Open a terminal");
                    wizard.command("uname -m");
                    wizard.next("What will happen");
                    wizard.run();
                    screen.node("#log"); // a condition must not itself wait for what it looks at
                    Screen.waitFor(
                            machine + " in the log", () -> screen.text("#log").contains(machine));
                    return screen.text("#log");
                });
    }

    private String images() {
        screen.click("#page-images");
        screen.waitForText("orders");
        screen.robot().clickOn("orders");
        return screen.text("#table");
    }

    private String platforms() {
        wizard.paste("docker run -d --name web -p 8080:8080 " + pushed());
        wizard.next("Choose a platform");
        screen.waitForText("emulated by");
        return screen.text(".platform-cards");
    }

    private String console() {
        wizard.next("Open a terminal");
        wizard.next("What will happen");
        wizard.run();
        screen.waitForText("GET /healthz");
        screen.fill("#search", "timeout");
        screen.waitForText("of 3");
        return screen.text("#log");
    }

    private String diagnosis() {
        wizard.paste("docker run --name import --memory 24m " + IMAGE + " import");
        wizard.next("Choose a platform");
        wizard.next("Open a terminal");
        wizard.next("What will happen");
        wizard.run();
        screen.waitForText("more memory than its limit");
        return screen.text("#cause");
    }

    private String noBash() {
        wizard.paste("docker run -it --name shell " + IMAGE + " bash");
        wizard.next("Choose a platform");
        wizard.next("Open a terminal");
        wizard.next("What will happen");
        screen.click(".wizard #next");
        screen.click(".wizard #diagnose");
        screen.waitForText("This image has no bash");
        return screen.text("#cause");
    }

    private String shell() {
        screen.click("#primary-remedy");
        Screen.waitFor("a prompt", () -> screen.terminal().contains("/ #"));
        screen.type("cat /about\n");
        Screen.waitFor("the answer", () -> screen.terminal().contains("built for linux/"));
        return screen.terminal().strip();
    }

    private void dark(String name) {
        theme(Theme.Choice.DARK);
        guide.alsoAs(name);
        theme(Theme.Choice.LIGHT);
    }

    private void theme(Theme.Choice choice) {
        Screen.onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return choice;
                });
    }
}
