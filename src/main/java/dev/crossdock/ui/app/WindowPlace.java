package dev.crossdock.ui.app;

import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a window was, and what it showed. Kept as lines of {@code name=value}; what does not read
 * well counts as not kept.
 *
 * @param bounds in the pixels of all screens together, so that a screen at the left of the primary
 *     one has negative ones; as it was before it was maximised or filled the screen
 * @param page the id of the page that was wanted
 */
record WindowPlace(Rectangle2D bounds, boolean maximised, boolean fullScreen, String page) {

    List<String> lines() {
        return List.of(
                "x=" + bounds.getMinX(),
                "y=" + bounds.getMinY(),
                "width=" + bounds.getWidth(),
                "height=" + bounds.getHeight(),
                "maximised=" + maximised,
                "fullScreen=" + fullScreen,
                "page=" + page);
    }

    static Optional<WindowPlace> read(List<String> lines) {
        var values =
                lines.stream()
                        .filter(line -> line.indexOf('=') > 0)
                        .collect(
                                Collectors.toMap(
                                        line -> line.substring(0, line.indexOf('=')),
                                        line -> line.substring(line.indexOf('=') + 1),
                                        (first, second) -> second));
        try {
            var bounds =
                    new Rectangle2D(
                            number(values, "x"),
                            number(values, "y"),
                            number(values, "width"),
                            number(values, "height"));
            return Optional.of(
                    new WindowPlace(
                            bounds,
                            Boolean.parseBoolean(values.get("maximised")),
                            Boolean.parseBoolean(values.get("fullScreen")),
                            values.getOrDefault("page", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double number(Map<String, String> values, String name) {
        double number = Double.parseDouble(values.getOrDefault(name, ""));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(name);
        }
        return number;
    }
}
