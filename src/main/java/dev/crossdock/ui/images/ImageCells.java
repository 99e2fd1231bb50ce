package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.text.Ages;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.BadgeRow;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import java.time.Clock;
import java.util.ArrayList;

/**
 * The cells of the table of images. Of an empty row, which is not seen, each keeps what it showed
 * last: rows are emptied and filled again with every letter that is typed into the filter.
 */
final class ImageCells {
    /** Of a cell that names no running container. */
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private ImageCells() {}

    /** The reference. */
    static final class Name extends TableCell<ImageRow, ImageRow> {
        private final NameLine line = new NameLine();
        private final Tooltip whole = new Tooltip();

        Name() {
            setGraphic(line);
        }

        @Override
        protected void updateItem(ImageRow row, boolean empty) {
            super.updateItem(row, empty);
            if (!empty && row != null) {
                line.show(row);
                whole.setText(row.text());
                setTooltip(whole);
                setAccessibleText(row.text());
            }
        }
    }

    /** The platforms. */
    static final class Platforms extends TableCell<ImageRow, PlatformsLine> {
        private final BadgeRow badges = new BadgeRow();

        Platforms() {
            setGraphic(badges);
        }

        @Override
        protected void updateItem(PlatformsLine line, boolean empty) {
            super.updateItem(line, empty);
            if (!empty && line != null) {
                show(line);
            }
        }

        private void show(PlatformsLine line) {
            var looks = new ArrayList<>(line.local().stream().map(PlatformBadge::local).toList());
            var offer = line.offer();
            if (offer != null) {
                looks.add(PlatformBadge.published(offer));
            }
            badges.show(
                    looks,
                    line.more(),
                    offer == null ? Words.get("platform.published") : "",
                    line.note());
            setAccessibleText(String.join("; ", looks.stream().map(Badge.Look::meaning).toList()));
        }
    }

    /** The size. */
    static final class Size extends TableCell<ImageRow, Number> {
        @Override
        protected void updateItem(Number bytes, boolean empty) {
            super.updateItem(bytes, empty);
            if (!empty && bytes != null) {
                setText(Sizes.of(bytes.longValue()));
            }
        }
    }

    /** The age. */
    static final class Created extends TableCell<ImageRow, ImageSummary> {
        private final Clock clock;

        Created(Clock clock) {
            this.clock = clock;
            getStyleClass().add("created");
        }

        @Override
        protected void updateItem(ImageSummary image, boolean empty) {
            super.updateItem(image, empty);
            if (!empty && image != null) {
                setText(Ages.between(image.created(), clock.instant()));
            }
        }
    }

    /** The containers made from it. */
    static final class Use extends TableCell<ImageRow, ImageUse> {
        private final Icon icon = new Icon(Glyph.RUNNING, 14);
        private final Tooltip all = new Tooltip();

        Use() {
            getStyleClass().add("use");
        }

        @Override
        protected void updateItem(ImageUse use, boolean empty) {
            super.updateItem(use, empty);
            if (!empty && use != null) {
                show(use);
                all.setText(
                        String.join(
                                "\n",
                                use.containers().stream().map(ContainerSummary::name).toList()));
                setTooltip(use.containers().isEmpty() ? null : all);
            }
        }

        private void show(ImageUse use) {
            var running = use.running();
            var restarting = use.restarting();
            if (!running.isEmpty()) {
                show(Glyph.RUNNING, Badge.Tone.SUCCESS, running.getFirst().name(), running.size());
            } else if (!restarting.isEmpty()) {
                show(
                        Glyph.RESTARTING,
                        Badge.Tone.WARNING,
                        restarting.getFirst().name(),
                        restarting.size());
            } else {
                setGraphic(null);
                setText(Words.get("images.use.stopped", use.containers().size()));
            }
            pseudoClassStateChanged(IDLE, getGraphic() == null);
        }

        private void show(Glyph glyph, Badge.Tone tone, String first, int count) {
            icon.setGlyph(glyph);
            icon.setTone(tone);
            setGraphic(icon);
            setText(count > 1 ? first + " +" + (count - 1) : first);
        }
    }
}
