package dev.crossdock.ui.console;

import static javafx.beans.binding.Bindings.createStringBinding;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.console.ConsoleSaving.What;
import dev.crossdock.ui.console.ConsoleViewModel.Channels;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Consumer;

/** Shows a console: the bar above, the log, the line below. */
public final class ConsoleView {

    private static final PseudoClass FOLLOWING = PseudoClass.getPseudoClass("following");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /** In less, words that an icon says as well make room for what is found. */
    private static final double TIGHT_BELOW = 780;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination NEXT = KeyCombination.valueOf("Shortcut+G");
    private static final KeyCombination PREVIOUS = KeyCombination.valueOf("Shortcut+Shift+G");
    private static final KeyCombination CLEAR = KeyCombination.valueOf("Shortcut+K");
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");

    private final ConsoleViewModel viewModel;
    private final Runnable ask;
    private final Consumer<String> open;

    @FXML private BorderPane root;
    @FXML private TextField search;
    @FXML private Label summary;
    @FXML private ToggleButton regex;
    @FXML private ToggleButton matching;
    @FXML private ToggleGroup channels;
    @FXML private ToggleButton all;
    @FXML private ToggleButton stdout;
    @FXML private ToggleButton stderr;
    @FXML private ToggleButton times;
    @FXML private ToggleButton wrap;
    @FXML private ToggleButton shortJson;
    @FXML private ToggleButton pause;
    @FXML private Icon pauseIcon;
    @FXML private VBox failureBox;
    @FXML private Notice failure;
    @FXML private VBox head;
    @FXML private StackPane host;
    @FXML private Label nothing;
    @FXML private HBox errorCount;
    @FXML private Icon followIcon;
    @FXML private Label follow;
    @FXML private Label hint;
    @FXML private Button goToEnd;
    @FXML private MenuButton save;
    @FXML private Button clear;
    @FXML private Label said;
    @FXML private Label lines;
    @FXML private Label errors;
    private @Nullable LogPane pane;

    /**
     * @param ask called when somebody wants to know why the container ended
     * @param open opens a web address that is in the log
     */
    public ConsoleView(ConsoleViewModel viewModel, Runnable ask, Consumer<String> open) {
        this.viewModel = viewModel;
        this.ask = ask;
        this.open = open;
    }

    public ConsoleViewModel getViewModel() {
        return viewModel;
    }

    @FXML
    private void initialize() {
        pane = new LogPane(viewModel, ask, open);
        pane.setId("log");
        host.getChildren().addFirst(pane);
        head.getChildren().add(new SourceChips(viewModel.shown()));
        Shown.of(nothing, viewModel.emptyProperty());
        root.widthProperty()
                .lessThan(TIGHT_BELOW)
                .subscribe(tight -> root.pseudoClassStateChanged(TIGHT, tight));
        nothing.textProperty()
                .bind(
                        createStringBinding(
                                () -> Words.get(nothingKey()), viewModel.revisionProperty()));
        bindSearch();
        bindChannels();
        times.selectedProperty().bindBidirectional(viewModel.times().shownProperty());
        wrap.selectedProperty().bindBidirectional(viewModel.wrapProperty());
        shortJson.selectedProperty().bindBidirectional(viewModel.json().shortenedProperty());
        pause.selectedProperty().bindBidirectional(viewModel.pausedProperty());
        viewModel.pausedProperty().subscribe(this::paused);
        viewModel.failureProperty().subscribe(this::failed);
        bindFooter();
        search.setTooltip(tip("console.search", FIND));
        ConsoleMenus.fill(save, viewModel.saving(), this::save);
        ConsoleMenus.add(times, viewModel.times());
        save.setTooltip(tip("console.save", SAVE));
        clear.setTooltip(tip("console.clear", CLEAR));
    }

    private static Tooltip tip(String key, KeyCombination keys) {
        return new Tooltip(Words.get(key) + "  " + keys.getDisplayText());
    }

    /** What keys do while the console is shown. */
    public Map<KeyCombination, Runnable> keys() {
        return Map.of(
                FIND, this::find,
                NEXT, this::next,
                PREVIOUS, this::previous,
                CLEAR, this::clear,
                SAVE, this::save);
    }

    private void bindSearch() {
        var model = viewModel.search();
        search.textProperty().bindBidirectional(model.textProperty());
        regex.selectedProperty().bindBidirectional(model.regexProperty());
        matching.selectedProperty().bindBidirectional(model.matchingProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        summary.textProperty().bind(model.summaryProperty());
        model.problemProperty()
                .subscribe(
                        problem -> {
                            search.pseudoClassStateChanged(WRONG, !problem.isEmpty());
                            summary.setTooltip(problem.isEmpty() ? null : new Tooltip(problem));
                        });
    }

    private void bindChannels() {
        var each = Map.of(Channels.ALL, all, Channels.STDOUT, stdout, Channels.STDERR, stderr);
        each.forEach((channel, button) -> button.setUserData(channel));
        viewModel.channelsProperty().subscribe(now -> channels.selectToggle(each.get(now)));
        channels.selectedToggleProperty().subscribe((before, now) -> chosen(before, now));
    }

    private void chosen(@Nullable Toggle before, @Nullable Toggle now) {
        if (now == null) {
            channels.selectToggle(before);
        } else {
            viewModel.channelsProperty().set((Channels) now.getUserData());
        }
    }

    private void bindFooter() {
        var following = viewModel.followingProperty();
        var paused = viewModel.pausedProperty();
        follow.textProperty()
                .bind(createStringBinding(() -> Words.get(followKey()), following, paused));
        hint.textProperty()
                .bind(createStringBinding(() -> Words.get(hintKey()), following, paused));
        Shown.of(goToEnd, following.not().or(paused));
        var parent = followIcon.getParent();
        Bindings.and(following, paused.not())
                .subscribe(now -> parent.pseudoClassStateChanged(FOLLOWING, now));
        said.textProperty().bind(viewModel.saving().saidProperty());
        Shown.of(said, viewModel.saving().saidProperty().isNotEmpty());
        Shown.of(hint, viewModel.saving().saidProperty().isEmpty());
        said.setTooltip(new Tooltip());
        said.getTooltip().textProperty().bind(viewModel.saving().saidProperty());
        lines.textProperty()
                .bind(
                        createStringBinding(
                                this::lineCount,
                                viewModel.linesProperty(),
                                viewModel.goneProperty(),
                                viewModel.shown().revisionProperty()));
        var stderr = viewModel.errorsProperty();
        errors.textProperty()
                .bind(createStringBinding(() -> counted("console.errors", stderr.get()), stderr));
        Shown.of(errorCount, viewModel.errorsProperty().greaterThan(0));
    }

    private String lineCount() {
        long all = viewModel.linesProperty().get();
        long gone = viewModel.goneProperty().get();
        var lines =
                gone == 0
                        ? counted("console.lines", all)
                        : Words.get(
                                "console.lines.gone",
                                ConsoleSearch.grouped(all),
                                ConsoleSearch.grouped(gone));
        var shown = viewModel.shown();
        return shown.hiddenCount() == 0
                ? lines
                : Words.get("console.lines.hidden", lines, shown.hiddenCount(), shown.count());
    }

    private static String counted(String key, long number) {
        return Words.get(key, ConsoleSearch.grouped(number), number);
    }

    private String followKey() {
        if (viewModel.pausedProperty().get()) {
            return "console.paused";
        }
        return viewModel.followingProperty().get() ? "console.following" : "console.let-go";
    }

    private String hintKey() {
        if (viewModel.pausedProperty().get()) {
            return "console.paused.hint";
        }
        return viewModel.followingProperty().get()
                ? "console.following.hint"
                : "console.let-go.hint";
    }

    private String nothingKey() {
        var rows = viewModel.rows();
        if (rows.search() == null) {
            return viewModel.shown().hiddenCount() == 0
                    ? "console.nothing"
                    : "console.nothing.hidden";
        }
        return rows.isBehind() ? "console.search.looking" : "console.nothing.matches";
    }

    private void paused(boolean now) {
        pause.setText(Words.get(now ? "console.resume" : "console.pause"));
        pauseIcon.setGlyph(now ? Glyph.RUN : Glyph.PAUSED);
    }

    private void failed(@Nullable EngineFailure why) {
        failureBox.setVisible(why != null);
        failureBox.setManaged(why != null);
        failure.setText(why == null ? "" : why.sentence());
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            previous();
        } else if (event.getCode() == KeyCode.ENTER) {
            next();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.search().clear();
            focusLog();
        } else {
            return;
        }
        event.consume();
    }

    /** Puts the focus where a search begins. */
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    /** Puts the focus onto the log, so that its keys work. */
    public void focusLog() {
        if (pane != null) {
            pane.requestFocus();
        }
    }

    @FXML
    public void next() {
        viewModel.search().next();
    }

    @FXML
    public void previous() {
        viewModel.search().previous();
    }

    @FXML
    public void follow() {
        viewModel.follow();
        focusLog();
    }

    @FXML
    public void clear() {
        viewModel.clear();
    }

    /** Asks for a file and saves what is shown. */
    public void save() {
        save(What.SHOWN);
    }

    private void save(What what) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.get("console.save"));
        chooser.setInitialFileName(viewModel.fileName());
        var file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            viewModel.saving().save(what, file.toPath());
        }
    }
}
