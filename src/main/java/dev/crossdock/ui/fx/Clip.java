package dev.crossdock.ui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

/** The system's clipboard. */
public final class Clip {
    private Clip() {}

    /** Puts a text there. */
    public static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The text there; null where there is none. */
    public static @Nullable String get() {
        return Clipboard.getSystemClipboard().getString();
    }
}
