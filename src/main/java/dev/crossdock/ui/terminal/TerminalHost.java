package dev.crossdock.ui.terminal;

import com.techsenger.jeditermfx.ui.JediTermFxWidget;

import dev.crossdock.core.text.Words;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** Holds the terminal, which is drawn on a canvas, and tells what is written there. */
public final class TerminalHost extends StackPane {
    private @Nullable JediTermFxWidget widget;

    public TerminalHost() {
        getStyleClass().add("terminal-host");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleRoleDescription(Words.get("containers.terminal"));
    }

    void hold(@Nullable JediTermFxWidget now) {
        widget = now;
        if (now == null) {
            getChildren().clear();
        } else {
            getChildren().setAll(now.getPane());
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        var now = widget;
        return attribute == AccessibleAttribute.TEXT && now != null
                ? now.getTerminalTextBuffer().getScreenLines()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
