package dev.crossdock.ui.images;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.NameSheet;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.TextField;

import java.util.List;

/** Asks for a second name of an image. */
final class TagSheet {
    private TagSheet() {}

    /**
     * @param all the engine's images, one of which may have the name
     */
    static void show(Sheets sheets, ImageActions actions, ImageRow image, List<ImageRow> all) {
        var name = new TextField();
        name.setId("newName");
        name.setPromptText(Words.get("images.tag.prompt"));
        name.setAccessibleText(Words.get("images.tag.name"));
        NameSheet.ask(
                sheets,
                Words.get("images.tag.title", image.text()),
                Words.get("images.tag.text"),
                name,
                Words.get("images.tag.verb"),
                text -> verdict(text, image, all),
                text -> actions.tag(image, text));
    }

    private static NameSheet.Verdict verdict(String text, ImageRow image, List<ImageRow> all) {
        var wrong = text.isEmpty() ? "" : NewName.problem(text).orElse("");
        return new NameSheet.Verdict(
                wrong,
                wrong.isEmpty() ? NewName.consequence(text, image, all) : "",
                !text.isEmpty() && wrong.isEmpty());
    }
}
