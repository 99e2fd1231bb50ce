package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.ToastLayer;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Mac's menu bar as data; only a Mac can show it. */
class MenusTest extends FxTest {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");

    private final StandInSession session = new StandInSession(new StandInEngine());
    private final List<String> done = new ArrayList<>();
    private final WindowNavigator navigator = new WindowNavigator();
    private TextField field;
    private ListView<String> list;
    private SheetLayer sheets;
    private FrameViewModel viewModel;
    private WindowCommands commands;
    private MenuBar bar;

    @BeforeEach
    void open() {
        field = onFx(() -> new TextField("some text"));
        list = onFx(() -> new ListView<String>());
        sheets = onFx(SheetLayer::new);
        viewModel = onFx(() -> new FrameViewModel(session, Set.of()));
        navigator.pages(viewModel::open);
        navigator.settings(() -> done.add("settings"));
        navigator.wizard(spec -> done.add("wizard"));
        show(new StackPane(new VBox(field, list), sheets), 600, 400);
        List<Page> pages =
                List.of(
                        new Some(Navigator.IMAGES, Map.of(FIND, () -> done.add("find images"))),
                        new Some(Navigator.BUILDS, Map.of(OPEN, () -> done.add("open file"))));
        commands = onFx(() -> commands(pages, true));
        bar = onFx(() -> Menus.bar(commands.commands()));
    }

    private WindowCommands commands(List<Page> pages, boolean mac) {
        return new WindowCommands(
                stage(),
                viewModel,
                navigator,
                sheets,
                new ToastLayer(stage().focusedProperty()),
                pages,
                new Leaving(new Activities(), sheets, () -> done.add("end")),
                () -> done.add("about"),
                address -> done.add(address),
                mac);
    }

    private MenuItem item(String id) {
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void fire(String id) {
        onFx(
                () -> {
                    item(id).fire();
                    return id;
                });
    }

    private boolean isOff(String id) {
        return onFx(() -> item(id).isDisable());
    }

    @Test
    void theMenusAreThoseThatAMacHasAndTheSystemShowsThem() {
        assertThat(bar.isUseSystemMenuBar()).isTrue();
        assertThat(bar.getMenus())
                .extracting(menu -> menu.getText())
                .containsExactly("File", "Edit", "View", "Window", "Help");
    }

    /** JavaFX puts Quit into its own application menu. */
    @Test
    void everyCommandIsInOneMenuButQuitInNone() {
        var ids = new ArrayList<String>();
        bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .forEach(item -> ids.add(item.getId()));
        var known = commands.commands().all().stream().map(Command::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(known).containsAll(ids).hasSize(ids.size() + 1).contains("quit");
        assertThat(ids).doesNotContain("quit");
    }

    @Test
    void noTwoCommandsHaveTheSameKey() {
        for (boolean mac : new boolean[] {true, false}) {
            var keys = new HashSet<KeyCombination>();
            var made = onFx(() -> commands(commands.pages(), mac));
            for (var command : made.commands().all()) {
                if (command.key() != null) {
                    assertThat(keys.add(command.key())).as(command.id()).isTrue();
                }
            }
        }
    }

    @Test
    void whatTheMenusSayIsWhatTheTableSays() {
        for (var command : commands.commands().all()) {
            if (command.place().menu() != null) {
                var item = item(command.id());
                assertThat(item.getText()).isEqualTo(command.title().getValue());
                assertThat(item.getAccelerator()).isEqualTo(command.key());
            }
        }
        assertThat(item("full-screen").getAccelerator().getName()).isEqualTo("Ctrl+Meta+F");
    }

    @Test
    void whatCannotBeDoneIsOff() {
        assertThat(isOff("run")).as("without an engine").isTrue();
        assertThat(isOff("logs")).as("nothing shows them").isTrue();
        assertThat(isOff("notice")).as("there is none").isTrue();
        assertThat(isOff("find")).as("images have a search").isFalse();
        onFx(
                () -> {
                    session.connect();
                    navigator.open(Navigator.BUILDS);
                    return done;
                });
        assertThat(isOff("run")).isFalse();
        assertThat(isOff("settings")).isFalse();
        assertThat(isOff("find")).as("builds have no search").isTrue();
        fire("settings");
        fire("run");
        assertThat(done).containsExactly("settings", "wizard");
    }

    @Test
    void underASheetOnlyWhatStandsAboveTheWindowIsOn() {
        onFx(() -> sheets.show("A sheet", new StackPane(new Label("sheet")), () -> {}));
        for (var id : List.of("run", "open", "close", "find", "page-images", "causes", "about")) {
            assertThat(isOff(id)).as(id).isTrue();
        }
        for (var id : List.of("undo", "paste", "minimise", "zoom", "full-screen", "website")) {
            assertThat(isOff(id)).as(id).isFalse();
        }
    }

    @Test
    void openGoesToBuildsUnlessTheShownPageOpensSomethingOfItsOwn() {
        fire("open");
        assertThat(done).containsExactly("open file");
        assertThat(onFx(() -> viewModel.shownProperty().get())).isEqualTo(Navigator.BUILDS);
        onFx(
                () -> {
                    navigator.open(Navigator.IMAGES);
                    return done;
                });
        fire("find");
        assertThat(done).containsExactly("open file", "find images");
    }

    @Test
    void theEditMenuEditsTheTextThatHasTheFocus() {
        onFx(
                () -> {
                    field.requestFocus();
                    return field;
                });
        fire("select-all");
        fire("cut");
        assertThat(field.getText()).isEmpty();
        fire("paste");
        fire("paste");
        assertThat(field.getText()).isEqualTo("some textsome text");
        fire("undo");
        fire("undo");
        fire("redo");
        assertThat(field.getText()).isNotEmpty();
    }

    @Test
    void anyOtherControlIsHandedTheKey() {
        var keys = new ArrayList<KeyEvent>();
        onFx(
                () -> {
                    list.addEventHandler(KeyEvent.KEY_PRESSED, keys::add);
                    list.requestFocus();
                    return list;
                });
        fire("copy");
        fire("redo");
        assertThat(keys)
                .extracting(KeyEvent::getCode, KeyEvent::isMetaDown, KeyEvent::isShiftDown)
                .containsExactly(tuple(KeyCode.C, true, false), tuple(KeyCode.Z, true, true));
    }

    private record Some(String id, Map<KeyCombination, Runnable> keys) implements Page {
        @Override
        public String titleKey() {
            return "page." + id;
        }

        @Override
        public Glyph glyph() {
            return Glyph.IMAGES;
        }

        @Override
        public Parent content() {
            return new StackPane();
        }
    }
}
