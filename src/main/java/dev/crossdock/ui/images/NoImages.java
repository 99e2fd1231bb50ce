package dev.crossdock.ui.images;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
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
    static EmptyState matching(StringProperty filter) {
        var clear = new Button(Words.get("images.no-match.clear"));
        clear.setOnAction(e -> filter.set(""));
        var none = new EmptyState(Glyph.SEARCH, "", "", clear);
        none.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Words.get("images.no-match", filter.get()), filter));
        return none;
    }
}
