package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.ui.FxTest;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ToastLayerTest extends FxTest {
    private static final Duration LONG = Duration.hours(1);

    private final SimpleBooleanProperty watched = new SimpleBooleanProperty(true);
    private final List<String> shown = new ArrayList<>();
    private Button below;
    private ToastLayer toasts;
    private Theme theme;

    private void open(Duration stay) {
        below = onFx(() -> new Button("Below"));
        toasts = onFx(() -> new ToastLayer(watched, stay));
        theme = show(new StackPane(new VBox(below), toasts), 900, 560);
        onFx(
                () -> {
                    below.requestFocus();
                    return below;
                });
    }

    private void tell(Badge.Tone tone, String title, String text) {
        onFx(
                () -> {
                    toasts.show(
                            new News(
                                    News.Kind.BUILD,
                                    tone,
                                    title,
                                    text,
                                    "builds",
                                    () -> shown.add(title)));
                    return toasts;
                });
    }

    @Test
    void itsButtonShowsWhatItIsAboutAndItIsGone() {
        open(LONG);
        tell(Badge.Tone.SUCCESS, "acme/web:3 is built", "For amd64, arm64, in 1 min 4 s.");
        tell(
                Badge.Tone.DANGER,
                "web ran out of memory",
                "Exited with 137, which is 128 + signal 9 (SIGKILL, killed).");
        settle();
        picture("toasts");
        if (keepsPictures()) {
            onFx(
                    () -> {
                        theme.choiceProperty().set(Theme.Choice.DARK);
                        return theme;
                    });
            picture("toasts-dark");
            resize(420, 400);
            picture("toasts-narrow");
        }
        robot.clickOn(onFx(() -> toasts.getChildren().getFirst().lookup("#toastShow")));
        settle();
        assertThat(shown).containsExactly("acme/web:3 is built");
        assertThat(says("acme/web:3 is built")).isFalse();
        assertThat(says("web ran out of memory")).isTrue();
    }

    @Test
    void itTakesNoFocusAndNoClickThatIsNotItsOwn() {
        open(LONG);
        tell(Badge.Tone.SUCCESS, "acme/web:3 is built", "");
        settle();
        assertThat(below.isFocused()).isTrue();
        onFx(
                () -> {
                    below.setOnAction(e -> shown.add("below"));
                    return below;
                });
        robot.clickOn(below);
        settle();
        assertThat(shown).containsExactly("below");
    }

    @Test
    void keysReachTheNewestAndEscapeLeadsBack() {
        open(LONG);
        tell(Badge.Tone.SUCCESS, "one is built", "");
        tell(Badge.Tone.SUCCESS, "two is built", "");
        onFx(
                () -> {
                    toasts.focusNewest();
                    return toasts;
                });
        waitFor(
                "the newest",
                () ->
                        toasts.getChildren().getLast().isFocusWithin()
                                && scene().getFocusOwner() instanceof Button);
        robot.type(KeyCode.ESCAPE);
        waitFor("the focus to be back", below::isFocused);
        assertThat(says("two is built")).isFalse();
        assertThat(says("one is built")).isTrue();
    }

    @Test
    void itsTimeRunsOnlyWhileSomebodyLooks() {
        watched.set(false);
        open(Duration.millis(1));
        tell(Badge.Tone.SUCCESS, "one is built", "");
        settle();
        settle();
        assertThat(says("one is built")).isTrue();
        onFx(
                () -> {
                    watched.set(true);
                    return watched;
                });
        waitFor("it to go", () -> !toasts.anyProperty().get());
    }

    @Test
    void oneThatHasTheFocusStays() {
        watched.set(false);
        open(Duration.millis(1));
        tell(Badge.Tone.SUCCESS, "one is built", "");
        onFx(
                () -> {
                    toasts.focusNewest();
                    watched.set(true);
                    return toasts;
                });
        settle();
        settle();
        assertThat(says("one is built")).isTrue();
        onFx(
                () -> {
                    below.requestFocus();
                    return below;
                });
        waitFor("it to go", () -> !toasts.anyProperty().get());
    }

    @Test
    void theOldestGoesWhereThereAreTooMany() {
        open(LONG);
        for (var name : List.of("one", "two", "three", "four")) {
            tell(Badge.Tone.SUCCESS, name, "");
        }
        settle();
        assertThat(says("one")).isFalse();
        assertThat(says("two")).isTrue();
        assertThat(says("four")).isTrue();
    }
}
