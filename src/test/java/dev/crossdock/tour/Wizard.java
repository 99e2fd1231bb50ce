package dev.crossdock.tour;

import dev.crossdock.ui.Screen;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.Map;

/** The run wizard, as a person goes through it. */
final class Wizard {
    private static final String NEXT = ".wizard #next";
    private static final String FIELD = ".image-page #field";

    private final Screen screen;

    Wizard(Screen screen) {
        this.screen = screen;
    }

    /** Opens it by the sidebar's button and pastes a line into its first page. */
    void paste(String line) {
        screen.click("#runButton");
        screen.fill(FIELD, line);
    }

    /** The same with several lines, from the clipboard. */
    void pasteLines(String lines) {
        screen.click("#runButton");
        screen.click(FIELD);
        var field = (TextInputControl) screen.node(FIELD);
        Screen.onFx(
                () -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, lines));
                    field.clear();
                    field.paste();
                    return field;
                });
    }

    /** Goes on to the next page. */
    void next(String itsHeading) {
        screen.click(NEXT);
        screen.waitForText(itsHeading);
    }

    /** Says what is to run, on the settings page. */
    void command(String words) {
        screen.fill(".settings-page #command", words);
    }

    /** Runs what the last page describes, and waits until the sheet has gone. */
    void run() {
        screen.click(NEXT);
        Screen.waitFor("the wizard to close", () -> !screen.isShown(".wizard"));
    }
}
