package dev.crossdock.ui.fx;

import javafx.scene.text.Font;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the machine's fonts are used. JavaFX's style sheets take one family and no fallbacks, so
 * the choice is made here and handed to the scene as a style sheet of its own.
 */
final class Fonts {
    private static final List<String> TEXT =
            List.of(
                    "SF Pro Text",
                    ".AppleSystemUIFont",
                    "Inter",
                    "Segoe UI",
                    "Noto Sans",
                    "DejaVu Sans");
    private static final List<String> MONO =
            List.of("SF Mono", "Menlo", "JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono");

    private Fonts() {}

    /** A {@code data:} address of a style sheet that sets both families. */
    static String styleSheet() {
        var css =
                """
                .root { -fx-font-family: "%s"; -fx-font-size: 13px; }
                .mono, .mono-text { -fx-font-family: "%s"; -fx-font-size: 12px; }
                """
                        .formatted(text(), mono());
        var bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** The family for everything else. */
    static String text() {
        return first(TEXT, new HashSet<>(Font.getFamilies()), Font.getDefault().getFamily());
    }

    /** The family for commands and logs, for what is not styled by a style sheet: the terminal. */
    static String mono() {
        return first(MONO, new HashSet<>(Font.getFamilies()), "Monospaced");
    }

    static String first(List<String> wanted, Set<String> there, String otherwise) {
        return wanted.stream().filter(there::contains).findFirst().orElse(otherwise);
    }
}
