package dev.crossdock.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

/** The catalogue over a window that has no engine. */
class CatalogueViewTest extends FxTest {
    private SheetLayer sheets;
    private Theme theme;

    @Test
    void anExitCodeIsSearchedForAndItsCausesAreRead() {
        open(null);
        waitForText("The task is done");
        screen.fill("#search", "137");
        waitForText("Above its memory limit");
        assertThat(list().getItems()).hasSizeBetween(3, 6);
        assertThat(says("--memory")).isTrue();
        picture("catalogue-code");
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        waitFor("the next one to be read", () -> says("stop other containers"));
        robot.type(KeyCode.ESCAPE);
        waitFor("the sheet to close", () -> !sheets.openProperty().get());
    }

    @Test
    void whatFitsNothingSaysSoAndLeadsBack() {
        open(null);
        screen.fill("#search", "zzz");
        waitForText("Nothing in the catalogue fits “zzz”");
        picture("catalogue-empty");
        robot.clickOn("#clear");
        waitFor("all to be back", () -> list().getItems().size() == Cause.values().length);
    }

    @Test
    void opensWhereTheDiagnosisWas() {
        open(Cause.SCRIPT_CRLF);
        waitForText("Line ends of Windows");
        assertThat(says("LF line ends")).isTrue();
        picture("catalogue");
        onFx(
                () -> {
                    theme.choiceProperty().set(Theme.Choice.DARK);
                    return theme;
                });
        picture("catalogue-dark");
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> list() {
        return (ListView<Object>) scene().getRoot().lookup(".list-view");
    }

    private void open(Cause first) {
        sheets = onFx(SheetLayer::new);
        theme = show(onFx(() -> new StackPane(sheets)), 1180, 760);
        onFx(
                () -> {
                    CatalogueView.show(sheets, first);
                    return sheets;
                });
        settle();
    }
}
