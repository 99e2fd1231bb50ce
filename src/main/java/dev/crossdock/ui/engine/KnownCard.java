package dev.crossdock.ui.engine;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What is known not to work under an emulator, wherever it runs. Sources: docker/for-mac#7137 and
 * lima-vm/lima#3195 (AVX under Rosetta) and Docker Desktop’s known issues on Apple silicon (inotify
 * and ptrace under QEMU).
 */
final class KnownCard extends VBox {
    KnownCard() {
        getStyleClass().addAll("card", "side-card");
        getChildren()
                .setAll(
                        SideCards.head("engine.known.title"),
                        line("engine.known.avx", "engine.known.rosetta"),
                        line("engine.known.inotify", "engine.known.qemu"),
                        line("engine.known.debuggers", "engine.known.both"));
    }

    private static Node line(String what, String under) {
        var icon = new Icon(Glyph.WARNING);
        icon.setTone(Badge.Tone.WARNING);
        var text = new Label(Words.get(what));
        text.setWrapText(true);
        text.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var by = new Label(Words.get(under));
        by.getStyleClass().add("muted");
        by.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, icon, text, gap, by);
        line.getStyleClass().add("disk-line");
        return line;
    }
}
