package dev.crossdock.ui.containers;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** A container in the list: its name and state, its image and platform, and why it stopped. */
final class ContainerCell extends ListCell<ContainerItem> {
    /** What the cell's padding takes of its width, as the style sheet has it. */
    private static final double PADDING = 32;

    private final EngineSession session;
    private final Label name = new Label();
    private final Badge state = new Badge();
    private final Label image = new Label();
    private final Icon runs = new Icon(Glyph.NOT_PROBED, 14);
    private final Label platform = new Label();
    private final Label cause = new Label("", new Icon(Glyph.CAUSE_FOUND));
    private final VBox content = new VBox();
    private Subscription watched = Subscription.EMPTY;

    /**
     * @param taker is given files that were dropped on the container
     */
    ContainerCell(EngineSession session, BiConsumer<ContainerItem, List<Path>> taker) {
        this.session = session;
        FileDrops.on(this, this::getItem, taker);
        getStyleClass().add("container-cell");
        name.getStyleClass().add("strong");
        image.getStyleClass().add("muted");
        platform.getStyleClass().add("muted");
        cause.getStyleClass().add("cause-line");
        cause.managedProperty().bind(cause.visibleProperty());
        for (var label : new Label[] {name, image, cause}) {
            label.setMinWidth(0);
        }
        platform.setMinWidth(Region.USE_PREF_SIZE);
        var about = new HBox(5, runs, platform);
        about.setAlignment(Pos.CENTER_RIGHT);
        // As wide as the list, never wider.
        setPrefWidth(0);
        content.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        content.setMinWidth(0);
        content.getChildren().setAll(line(name, state), line(image, about), cause);
        session.platforms()
                .addListener((MapChangeListener<Object, Object>) change -> repaintPlatform());
    }

    private static HBox line(Label left, Region right) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, left, space, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable ContainerItem item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (isEmpty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        setGraphic(content);
        watched =
                Subscription.combine(
                        item.summaryProperty().subscribe(summary -> paint(item)),
                        item.autopsyProperty().subscribe(autopsy -> paint(item)));
    }

    private void paint(ContainerItem item) {
        var one = item.summary();
        var look = ContainerBadge.small(item);
        name.setText(one.name());
        image.setText(one.image());
        state.show(look);
        cause.setText(item.cause());
        cause.setVisible(!item.cause().isEmpty());
        repaintPlatform();
        setTooltip(new Tooltip(tip(item)));
        setAccessibleText(
                Words.get(
                        "containers.item",
                        one.name(),
                        look.meaning(),
                        one.image(),
                        platform.getText(),
                        item.cause()));
    }

    private static String tip(ContainerItem item) {
        var about = item.summary().name() + "\n" + item.summary().image();
        return item.cause().isEmpty() ? about : about + "\n" + item.cause();
    }

    private void repaintPlatform() {
        var item = getItem();
        Platform of = item == null ? null : item.summary().platform();
        runs.setVisible(of != null);
        platform.setText(of == null ? "" : of.shortName());
        if (of != null) {
            var how = session.support(of).runs();
            runs.setGlyph(PlatformBadge.glyph(how));
            var tone = PlatformBadge.iconTone(how).name().toLowerCase(Locale.ROOT);
            runs.getStyleClass().setAll("icon", "tone-" + tone);
        }
    }
}
