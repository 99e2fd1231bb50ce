package dev.crossdock.ui.run;

import dev.crossdock.core.platform.Recommendation;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.BadgeRow;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** An image that is here, in the list of the first page. */
final class ImageRowCell extends ListCell<ImageRow> {
    private static final int MOST_BADGES = 3;

    private final EngineSession session;
    private final Label name = new Label();
    private final BadgeRow badges = new BadgeRow();
    private final Label size = new Label();
    private final HBox row = new HBox(12, name, badges, size);

    ImageRowCell(EngineSession session) {
        this.session = session;
        row.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        badges.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().addAll("muted", "image-size");
        getStyleClass().add("image-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ImageRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(item.reference());
        var looks =
                item.platforms().stream()
                        .map(session::support)
                        .sorted(Recommendation.order())
                        .limit(MOST_BADGES)
                        .map(PlatformBadge::local)
                        .toList();
        badges.show(looks, item.platforms().size() - looks.size(), "", "");
        size.setText(Sizes.of(item.bytes()));
        setGraphic(row);
        setAccessibleText(
                Words.get(
                        "wizard.image.row",
                        item.reference(),
                        item.platforms().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")),
                        size.getText()));
    }
}
