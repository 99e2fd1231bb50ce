package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** One notice at the window's edge, with a button that shows what it is about. */
final class Toast extends HBox {
    private final Consumer<Toast> gone;
    private final PauseTransition time;
    private final Button show = new Button(Words.get("toast.show"));
    private final BooleanBinding running;
    private @Nullable Node before;

    /**
     * @param watched whether somebody looks at the window
     * @param stay how long it stays then
     * @param gone takes it away
     */
    Toast(News news, ObservableBooleanValue watched, Duration stay, Consumer<Toast> gone) {
        this.gone = gone;
        time = new PauseTransition(stay);
        getStyleClass().addAll("toast", news.tone().styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText((news.title() + ". " + news.text()).strip());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var icon = new Icon(glyph(news.tone()), 20);
        icon.setTone(news.tone());
        show.setId("toastShow");
        show.getStyleClass().add("small");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setAccessibleText(Words.get("toast.show") + ": " + news.title());
        show.setOnAction(
                e -> {
                    before = null; // where it leads to has the focus then
                    close();
                    news.show().run();
                });
        var close = new Button();
        close.setId("toastClose");
        close.getStyleClass().setAll("button", "icon-button");
        close.setGraphic(new Icon(Glyph.CLOSE, 14));
        close.setAccessibleText(Words.get("sheet.close"));
        close.setOnAction(e -> close());
        getChildren().setAll(icon, words(news), show, close);
        setAlignment(Pos.CENTER_LEFT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        time.setOnFinished(e -> close());
        running =
                Bindings.createBooleanBinding(
                        () -> watched.get() && !isHover() && !isFocusWithin(),
                        watched,
                        hoverProperty(),
                        focusWithinProperty());
        running.subscribe(this::run);
    }

    private static Node words(News news) {
        var title = new Label(news.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var words = new VBox(2, title);
        if (!news.text().isEmpty()) {
            var text = new Label(news.text());
            text.setWrapText(true);
            text.getStyleClass().add("muted");
            words.getChildren().add(text);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Glyph glyph(Badge.Tone tone) {
        return switch (tone) {
            case SUCCESS -> Glyph.DONE;
            case DANGER -> Glyph.ERROR;
            case WARNING -> Glyph.WARNING;
            case ACCENT, NEUTRAL -> Glyph.INFO;
        };
    }

    private void run(boolean now) {
        if (now) {
            time.playFromStart();
        } else {
            time.stop();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    /** Puts the focus onto its button; what has it now gets it back. */
    void focusButton() {
        if (!isFocusWithin()) {
            before = getScene().getFocusOwner();
        }
        show.requestFocus();
    }

    void close() {
        time.stop();
        boolean focused = isFocusWithin();
        gone.accept(this);
        if (focused && before != null && inScene(before.getScene())) {
            before.requestFocus();
        }
    }

    private static boolean inScene(@Nullable Scene scene) {
        return scene != null;
    }
}
