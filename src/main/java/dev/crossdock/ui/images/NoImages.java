package dev.crossdock.ui.images;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

/** What the page says where it has no image to show. */
final class NoImages {
    private NoImages() {}

    /** The engine has none. */
    static EmptyState atAll(Navigator navigator) {
        var start = new Button(Words.get("frame.run"), new Icon(Glyph.RUN));
        start.getStyleClass().add("accent");
        start.setOnAction(e -> navigator.run(null));
        var line = new CommandBox();
        line.setCommand("docker run --rm -it alpine");
        return new EmptyState(
                Glyph.IMAGES,
                Words.get("images.empty.title"),
                Words.get("images.empty.text"),
                start,
                line);
    }

    /** The filter lets none through. */
    static EmptyState matching(ImagesViewModel viewModel) {
        var filter = viewModel.filterProperty();
        var only = viewModel.onlyNotNativeProperty();
        var clear = new Button();
        clear.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Words.get(clearing(filter.get(), only.get())), filter, only));
        clear.setOnAction(
                e -> {
                    filter.set("");
                    only.set(false);
                });
        var none = new EmptyState(Glyph.SEARCH, "", "", clear);
        none.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> title(filter.get(), only.get()), filter, only));
        none.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> hint(filter.get(), only.get()), filter, only));
        return none;
    }

    private static String clearing(String filter, boolean notNative) {
        return notNative && filter.isBlank() ? "images.not-native.all" : "images.no-match.clear";
    }

    private static String title(String filter, boolean notNative) {
        if (!notNative) {
            return Words.get("images.no-match", filter);
        }
        return filter.isBlank()
                ? Words.get("images.not-native.none")
                : Words.get("images.not-native.no-match", filter);
    }

    private static String hint(String filter, boolean notNative) {
        return notNative && filter.isBlank() ? Words.get("images.not-native.hint") : "";
    }
}
