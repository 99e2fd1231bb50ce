package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.FirstTime;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line of the sidebar that leads to a page. */
final class NavigationItem extends Button {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    /** Held here, as nobody else may hold it. */
    private final BooleanBinding any;

    /**
     * @param narrow whether only the icon is shown
     */
    NavigationItem(
            Page page,
            KeyCombination key,
            FrameViewModel viewModel,
            Navigator navigator,
            ObservableBooleanValue narrow) {
        var title = Words.get(page.titleKey());
        getStyleClass().setAll("button", "navigation-item");
        setId("page-" + page.id());
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(e -> navigator.open(page.id()));
        setTooltip(new Tooltip(title + "  " + key.getDisplayText()));
        accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> accessible(title, page.attention().get()), page.attention()));
        var name = new Label(title);
        name.getStyleClass().add("navigation-name");
        name.visibleProperty().bind(Bindings.not(narrow));
        name.managedProperty().bind(name.visibleProperty());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(12, new Icon(page.glyph()), name);
        line.getStyleClass().add("navigation-line");
        setGraphic(line);
        any = page.attention().greaterThan(0);
        FirstTime.of(any, () -> line.getChildren().add(attention(page, narrow)));
        if (page.needsEngine()) {
            disableProperty().bind(viewModel.noEngineProperty());
        }
        viewModel
                .shownProperty()
                .subscribe(id -> pseudoClassStateChanged(SHOWN, id.equals(page.id())));
    }

    private static String accessible(String title, int attention) {
        return attention == 0 ? title : Words.get("frame.attention", title, attention);
    }

    private Label attention(Page page, ObservableBooleanValue narrow) {
        var count = new Label("", new Icon(Glyph.CAUSE_FOUND, 14));
        count.getStyleClass().add("attention");
        count.textProperty().bind(page.attention().asString());
        count.visibleProperty().bind(any.and(Bindings.not(narrow)));
        count.managedProperty().bind(count.visibleProperty());
        return count;
    }
}
