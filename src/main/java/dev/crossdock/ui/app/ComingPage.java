package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Page;

import javafx.scene.Parent;

/** Stands where a page is still to be built. */
record ComingPage(String id, String titleKey, Glyph glyph, Parent content) implements Page {
    ComingPage(String id, String titleKey, Glyph glyph) {
        this(
                id,
                titleKey,
                glyph,
                new EmptyState(glyph, Words.get(titleKey), Words.get("page.coming")));
    }

    @Override
    public boolean needsEngine() {
        return false;
    }
}
