package dev.crossdock.ui.matrix;

import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.ui.fx.Badge.Look;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import java.util.Locale;

/** A platform to tick: how it runs, and by its outline whether it is here or only published. */
final class PlatformChip extends CheckBox {
    private static final PseudoClass PUBLISHED = PseudoClass.getPseudoClass("published");

    private final PlatformChoice choice;
    private final Label runs = new Label();
    private final Tooltip tip = new Tooltip();

    PlatformChip(PlatformChoice choice) {
        super(choice.platform().shortName());
        this.choice = choice;
        setId("test-" + choice.platform().shortName().replace('/', '-'));
        getStyleClass().add("platform-chip");
        setMinWidth(USE_PREF_SIZE);
        runs.getStyleClass().add("runs");
        runs.setMinWidth(USE_PREF_SIZE);
        setGraphic(runs);
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(tip);
        selectedProperty().bindBidirectional(choice.chosenProperty());
        choice.supportProperty().subscribe(this::paint);
        choice.hereProperty().subscribe(this::paint);
        paint();
    }

    private void paint() {
        var support = choice.supportProperty().get();
        boolean here = choice.hereProperty().get();
        var icon = new Icon(PlatformBadge.glyph(support.runs()), 14);
        icon.getStyleClass()
                .add(
                        "tone-"
                                + PlatformBadge.iconTone(support.runs())
                                        .name()
                                        .toLowerCase(Locale.ROOT));
        runs.setGraphic(icon);
        runs.setText(PlatformBadge.runs(support.runs()));
        pseudoClassStateChanged(PUBLISHED, !here);
        setDisable(choice.cannotRun());
        var look = look(support, here);
        tip.setText(look.meaning());
        setAccessibleText(look.meaning());
    }

    private static Look look(PlatformSupport support, boolean here) {
        return here ? PlatformBadge.local(support) : PlatformBadge.published(support);
    }
}
