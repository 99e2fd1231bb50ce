package dev.crossdock.ui.images;

import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.BadgeRow;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** One variant: what it runs on, where it is, and what can be done with it. */
final class VariantLine {
    private final Label platform = label("mono");
    private final BadgeRow runs = new BadgeRow();
    private final Label where = label("where");
    private final Icon place = new Icon(Glyph.CHECK);
    private final Label size = label("plain");
    private final Label digest = label("mono");
    private final Tooltip wholeDigest = new Tooltip();
    private final Button action = new Button();
    private @Nullable VariantRow shown;

    /**
     * @param act does what the button says
     */
    VariantLine(Consumer<VariantRow> act) {
        where.setGraphic(place);
        where.setMinWidth(Region.USE_PREF_SIZE);
        digest.getStyleClass().add("muted");
        action.getStyleClass().add("link");
        action.setMinWidth(Region.USE_PREF_SIZE);
        action.setOnAction(
                e -> {
                    if (shown != null) {
                        act.accept(shown);
                    }
                });
    }

    Node[] nodes() {
        return new Node[] {platform, runs, where, size, digest, action};
    }

    void show(VariantRow variant) {
        shown = variant;
        platform.setText(variant.platform().toString());
        runs.show(List.of(PlatformBadge.runsOnly(variant.support())), 0, "", "");
        where.setText(Words.get(variant.here() ? "images.here" : "images.published-only"));
        place.setGlyph(variant.here() ? Glyph.CHECK : Glyph.PUBLISHED);
        style(where, variant.here() ? "here" : "muted", "here", "muted");
        size.setText(sizeOf(variant));
        style(size, variant.here() ? "plain" : "muted", "plain", "muted");
        digest.setText(Digests.cut(variant.digest()));
        wholeDigest.setText(variant.digest());
        digest.setTooltip(variant.digest().isEmpty() ? null : wholeDigest);
        show(variant.action());
        action.setAccessibleText(
                Words.get("images.variant.accessible", action.getText(), variant.platform()));
    }

    private void show(VariantRow.Action what) {
        action.setText(
                switch (what) {
                    case RUN -> Words.get("images.variant.run");
                    case PULL -> Words.get("images.variant.pull");
                    case ENABLE -> Words.get("images.variant.enable");
                });
    }

    private static String sizeOf(VariantRow variant) {
        if (variant.bytes() <= 0) {
            return "";
        }
        return Words.get(
                variant.here() ? "images.on-disk" : "images.to-download",
                Sizes.of(variant.bytes()));
    }

    /** Leaves the list alone where it is right already: a change of it styles the label anew. */
    private static void style(Label label, String wanted, String... others) {
        if (!label.getStyleClass().contains(wanted)) {
            label.getStyleClass().removeAll(others);
            label.getStyleClass().add(wanted);
        }
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
