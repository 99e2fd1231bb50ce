package dev.crossdock.ui.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The quiet notices at the window's lower right. Each goes by itself some seconds after somebody
 * was there to read it; one that is pointed at, or has the focus, stays.
 */
public final class ToastLayer extends VBox {
    private static final Duration STAY = Duration.seconds(8);

    /** More would cover what people work with. */
    private static final int MOST = 3;

    private final ObservableBooleanValue watched;
    private final Duration stay;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");

    /**
     * @param watched whether somebody looks at the window, so that the time of a notice runs
     */
    public ToastLayer(ObservableBooleanValue watched) {
        this(watched, STAY);
    }

    ToastLayer(ObservableBooleanValue watched, Duration stay) {
        this.watched = watched;
        this.stay = stay;
        getStyleClass().add("toast-layer");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    /** Shows a notice, above those that are there; the oldest goes when there are too many. */
    public void show(News news) {
        if (getChildren().size() == MOST) {
            ((Toast) getChildren().getFirst()).close();
        }
        var toast = new Toast(news, watched, stay, this::gone);
        getChildren().add(toast);
        any.set(true);
        Motion.fadeIn(toast);
    }

    private void gone(Toast toast) {
        getChildren().remove(toast);
        any.set(!getChildren().isEmpty());
    }

    /** Whether there is a notice. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Puts the focus onto the newest notice. */
    public void focusNewest() {
        if (newest() instanceof Toast toast) {
            toast.focusButton();
        }
    }

    private @Nullable Toast newest() {
        return getChildren().isEmpty() ? null : (Toast) getChildren().getLast();
    }
}
