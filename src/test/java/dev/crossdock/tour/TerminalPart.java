package dev.crossdock.tour;

import dev.crossdock.TestEngine;
import dev.crossdock.ui.Screen;

import javafx.scene.input.KeyCode;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The part of the tour in which a pasted command gets a terminal on another CPU. */
final class TerminalPart {
    private static final Pattern SIZE = Pattern.compile("(?m)^(\\d+) (\\d+)\\s*$");
    private static final Pattern MODIFIED = Pattern.compile("(?i)/tmp/note \\[modified]");
    private static final double WIDER = 160;

    private final TestEngine engine;
    private final Screen screen;
    private final Guide guide;
    private final Wizard wizard;

    /**
     * @param engine whose busybox is run
     */
    TerminalPart(TestEngine engine, Screen screen, Guide guide, Wizard wizard) {
        this.engine = engine;
        this.screen = screen;
        this.guide = guide;
        this.wizard = wizard;
    }

    void follow() {
        guide.step("Terminal", "Pasted three lines and typed uname -m", this::open);
        guide.step("Resize", "Made the window wider and asked for stty size", this::resize);
        guide.step("vi", "Wrote a line in vi", this::vi);
        leaveVi();
        guide.step("top", "Watched top", this::top);
        leaveTop();
    }

    private String open() {
        var label = TestEngine.LABEL + "=" + engine.labels().get(TestEngine.LABEL);
        wizard.pasteLines(
                "$ docker run -it --rm --name arm --label %s \\\n    --platform linux/arm/v7 \\\n    %s sh\n"
                        .formatted(label, engine.busybox()));
        wizard.next("Choose a platform");
        screen.robot().clickOn("Keep what I pasted");
        wizard.next("Open a terminal");
        wizard.next("What will happen");
        wizard.run();
        // the terminal of the step before is seen until this one is there
        Screen.waitFor("its own terminal", () -> !screen.terminal().contains("/about"));
        prompt();
        line("uname -m");
        Screen.waitFor("the machine", () -> screen.terminal().contains("\narmv7l"));
        return screen.terminal().strip();
    }

    private String resize() {
        var before = size();
        widen(WIDER);
        line("clear");
        Screen.waitFor("the screen to be clear", () -> screen.terminal().strip().equals("/ #"));
        var after = size();
        widen(-WIDER);
        if (Integer.parseInt(after.group(2)) <= Integer.parseInt(before.group(2))) {
            throw new AssertionError(before.group() + " became " + after.group());
        }
        return before.group().strip() + " became " + after.group().strip();
    }

    private MatchResult size() {
        line("stty size");
        Screen.waitFor("the size", () -> SIZE.matcher(screen.terminal()).find());
        prompt();
        return SIZE.matcher(screen.terminal())
                .results()
                .reduce((first, next) -> next)
                .orElseThrow();
    }

    private void widen(double by) {
        Screen.onFx(
                () -> {
                    var window = screen.scene().getWindow();
                    window.setWidth(window.getWidth() + by);
                    return window;
                });
        screen.settle();
    }

    private String vi() {
        line("clear; vi /tmp/note");
        Screen.waitFor("an empty file", () -> screen.terminal().contains("\n~"));
        screen.type("ieverything at once");
        screen.robot().type(KeyCode.ESCAPE);
        Screen.waitFor("the line", () -> screen.terminal().startsWith("everything at once"));
        Screen.waitFor("its state", () -> MODIFIED.matcher(screen.terminal()).find());
        return screen.terminal().lines().limit(2).toList().toString();
    }

    private void leaveVi() {
        screen.type(":wq\n");
        prompt();
    }

    private String top() {
        line("top");
        Screen.waitFor(
                "the processes",
                () -> screen.terminal().contains("PID") && screen.terminal().contains("Mem:"));
        return screen.terminal().lines().limit(4).toList().toString();
    }

    private void leaveTop() {
        screen.type("q");
        prompt();
        line("exit"); // which removes it, as was pasted
        screen.waitForText("has ended");
    }

    /**
     * Types a line. busybox' shell asks the terminal where its cursor is, after its prompt; a
     * letter that comes before the answer is lost, so the first ones are of no use.
     */
    private void line(String words) {
        screen.type("  " + words + "\n");
    }

    private void prompt() {
        Screen.waitFor("a prompt", () -> screen.terminal().stripTrailing().endsWith("/ #"));
    }
}
