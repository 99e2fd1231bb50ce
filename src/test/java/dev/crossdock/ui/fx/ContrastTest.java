package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.ui.FxTest;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Both themes can be read: the contrast of every colour of text with what lies below it is that of
 * the Web Content Accessibility Guidelines 2.2 (1.4.3: 4.5; 1.4.11, for what is no text: 3).
 */
class ContrastTest extends FxTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    private static final Pattern TEXT_FILL = Pattern.compile("-fx-text-fill: (-color-[a-z0-9-]+)");

    private static final List<String> PAGES = List.of("bg-default", "bg-subtle");
    private static final List<String> ON_PAGES =
            List.of("fg-default", "fg-muted", "accent-fg", "danger-fg", "warning-fg", "success-fg");
    private static final List<String> CONSOLE =
            List.of("red", "green", "yellow", "blue", "magenta", "cyan");

    /**
     * @param below what lies below, the uppermost last, on the page
     */
    private record Pair(String ink, List<String> below, double least) {}

    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var page : PAGES) {
            ON_PAGES.forEach(ink -> pairs.add(new Pair(ink, List.of(page), TEXT)));
            CONSOLE.forEach(ink -> pairs.add(new Pair("console-" + ink, List.of(page), TEXT)));
            for (var mark : List.of("accent", "danger", "success")) {
                pairs.add(new Pair(mark + "-emphasis", List.of(page), MARK));
            }
            pairs.add(new Pair("fg-default", List.of(page, "neutral-fill"), TEXT));
            pairs.add(new Pair("fg-muted", List.of(page, "neutral-fill"), TEXT));
        }
        for (var tone : List.of("success", "accent", "warning", "danger")) {
            var tint = List.of("bg-default", tone + "-subtle");
            pairs.add(new Pair(tone + "-fg", tint, TEXT));
            pairs.add(new Pair("fg-default", tint, TEXT));
        }
        for (var chosen : List.of("row-selected", "nav-selected")) {
            for (var ink : List.of("fg-default", "fg-muted", "accent-fg", "danger-fg")) {
                pairs.add(new Pair(ink, List.of("bg-default", chosen), TEXT));
            }
        }
        for (var full : List.of("accent-emphasis", "danger-emphasis", "accent-6")) {
            pairs.add(new Pair("fg-emphasis", List.of(full), TEXT));
        }
        for (var match : List.of("current-match", "warning-muted", "accent-muted")) {
            pairs.add(new Pair("fg-default", List.of("bg-default", match), TEXT));
        }
        return pairs;
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.Choice.class,
            names = {"LIGHT", "DARK"})
    void whatIsWrittenCanBeRead(Theme.Choice choice) {
        var patch = onFx(Region::new);
        var theme = show(onFx(() -> new Pane(patch)), 200, 200);
        onFx(
                () -> {
                    theme.choiceProperty().set(choice);
                    return theme;
                });
        var softly = new SoftAssertions();
        for (var pair : pairs()) {
            var below = Color.WHITE;
            for (var layer : pair.below()) {
                below = over(below, colour(patch, layer));
            }
            var ink = over(below, colour(patch, pair.ink()));
            softly.assertThat(contrast(ink, below))
                    .as(pair.ink() + " on " + pair.below())
                    .isGreaterThanOrEqualTo(pair.least());
        }
        softly.assertAll();
    }

    @Test
    void everyColourThatTextIsWrittenInIsAmongThem() throws IOException {
        Set<String> inks = new LinkedHashSet<>();
        pairs().forEach(pair -> inks.add("-color-" + pair.ink()));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".css")).toList()) {
                var found = TEXT_FILL.matcher(Files.readString(file));
                while (found.find()) {
                    assertThat(inks).as(file.toString()).contains(found.group(1));
                }
            }
        }
    }

    /** What a token stands for in the scene's style sheets. */
    private static Color colour(Region patch, String token) {
        return onFx(
                () -> {
                    patch.setStyle("-fx-background-color: -color-" + token);
                    patch.applyCss();
                    return (Color) patch.getBackground().getFills().getFirst().getFill();
                });
    }

    private static Color over(Color below, Color above) {
        double share = above.getOpacity();
        return Color.color(
                mixed(below.getRed(), above.getRed(), share),
                mixed(below.getGreen(), above.getGreen(), share),
                mixed(below.getBlue(), above.getBlue(), share));
    }

    private static double mixed(double below, double above, double share) {
        return below * (1 - share) + above * share;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
