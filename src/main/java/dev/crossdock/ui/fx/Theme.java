package dev.crossdock.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.util.List;
import java.util.stream.Stream;

/**
 * Light or dark, and the style sheets of everything shared. A feature's own style sheet stands
 * beside its FXML and is named there.
 */
public final class Theme {
    /** What the person chose. */
    public enum Choice {
        /** As the system is, also when it changes. */
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final List<String> SHARED =
            List.of("theme", "controls", "badge", "notice", "command", "table", "sheet");

    private final ObjectProperty<Choice> choice;
    private final Scene scene;
    private final String fonts = Fonts.styleSheet();
    private Boolean paintedDark;

    /** Styles a scene as the system is, until another is chosen. */
    public Theme(Scene scene) {
        this(scene, new SimpleObjectProperty<>(Choice.SYSTEM));
    }

    /**
     * Styles a scene and keeps doing so.
     *
     * @param choice what holds now, and will
     */
    public Theme(Scene scene, ObjectProperty<Choice> choice) {
        this.scene = scene;
        this.choice = choice;
        choice.subscribe(this::paint);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::paint);
        paint();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The monospaced family, for what is not styled by a style sheet. */
    public static String monoFamily() {
        return Fonts.mono();
    }

    private void paint() {
        var dark = isDark();
        if (Boolean.valueOf(dark).equals(paintedDark)) {
            return; // or every node would be styled anew for nothing
        }
        paintedDark = dark;
        var base = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base); // is read from its file each time
        }
        var sheets = Stream.concat(Stream.of(dark ? "theme-dark" : "theme-light"), SHARED.stream());
        scene.getStylesheets()
                .setAll(Stream.concat(Stream.of(fonts), sheets.map(Theme::address)).toList());
    }

    private boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String address(String name) {
        var place = Theme.class.getResource(name + ".css");
        if (place == null) {
            throw new IllegalStateException("No " + name + ".css");
        }
        return place.toExternalForm();
    }
}
