package dev.crossdock.ui.images;

import javafx.scene.layout.Region;

import java.util.Objects;

/** What the sheets of this page have in common: they stand outside the page, and look like it. */
final class ImageSheets {
    private ImageSheets() {}

    static void style(Region content) {
        var place = Objects.requireNonNull(ImageSheets.class.getResource("images.css"));
        content.getStylesheets().add(place.toExternalForm());
    }
}
