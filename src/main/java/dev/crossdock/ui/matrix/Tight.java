package dev.crossdock.ui.matrix;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Leaves only the icons of a header's lesser buttons where it is narrow. */
final class Tight {
    /** Below this width, in pixels, there is no room for their words. */
    private static final double WIDE = 900;

    private Tight() {}

    /** Does so from now on; what a button says stays to be heard and pointed at. */
    static void below(Region page, Button... buttons) {
        for (var button : buttons) {
            button.setAccessibleText(button.getText());
            button.setTooltip(new Tooltip(button.getText()));
            button.contentDisplayProperty()
                    .bind(
                            page.widthProperty()
                                    .map(
                                            width ->
                                                    width.doubleValue() < WIDE
                                                            ? ContentDisplay.GRAPHIC_ONLY
                                                            : ContentDisplay.LEFT));
        }
    }
}
