package dev.crossdock.ui.images;

import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.ConfirmSheet;
import dev.crossdock.ui.fx.Sheets;

/** Asks before an image is deleted. */
final class DeleteSheet {
    private DeleteSheet() {}

    static void ask(Sheets sheets, ImageActions actions, ImageRow row) {
        int users = row.useProperty().get().containers().size();
        ConfirmSheet.ask(
                sheets,
                Words.get("images.delete.title", row.text()),
                Words.get("images.delete.text", Sizes.of(row.image().bytes()), users),
                Words.get("images.delete.verb", row.text()),
                true,
                () -> actions.delete(row.key(), users > 0));
    }
}
