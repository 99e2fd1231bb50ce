package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.diagnosis.CauseSheet;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.fx.Technical;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Shows the Matrix page. */
public final class MatrixView {
    static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final MatrixViewModel viewModel;
    private final SuiteViewModel suites;
    private final SuiteFiles files;
    private final Sheets sheets;
    private final ResultGrid grid = new ResultGrid(this::explain, this::copyOutput);
    private Subscription watching = Subscription.EMPTY;

    @FXML private Pane root;
    @FXML private HBox header;
    @FXML private Label subtitle;
    @FXML private Button keep;
    @FXML private Button copy;
    @FXML private Button stop;
    @FXML private Button run;
    @FXML private Label runWords;
    @FXML private Label runKey;
    @FXML private ScrollPane page;
    @FXML private VBox body;
    @FXML private ComboBox<String> image;
    @FXML private TextField command;
    @FXML private VBox platformArea;
    @FXML private FlowPane platforms;
    @FXML private CheckBox oneByOne;
    @FXML private Label note;
    @FXML private Label problem;
    @FXML private Notice failure;
    @FXML private Notice verdict;
    @FXML private HBox comparison;
    @FXML private Label compared;
    @FXML private ToggleGroup lines;
    @FXML private ToggleButton allLines;
    @FXML private ToggleButton onlyDifferences;
    @FXML private ScrollPane results;
    @FXML private CommandBox commandLine;
    @FXML private EmptyState empty;
    @FXML private Button example;

    MatrixView(MatrixViewModel viewModel, SuiteViewModel suites, SuiteFiles files, Sheets sheets) {
        this.viewModel = viewModel;
        this.suites = suites;
        this.files = files;
        this.sheets = sheets;
    }

    @FXML
    private void initialize() {
        runKey.setText(RUN.getDisplayText());
        header.getChildren().add(1, new MatrixModes(suites.frontProperty()));
        Tight.below(root, keep, copy);
        body.minHeightProperty()
                .bind(page.viewportBoundsProperty().map(bounds -> bounds.getHeight()));
        form();
        SideScroll.of(results, grid, grid.scrolledProperty());
        lines.selectedToggleProperty().subscribe(this::turned);
        viewModel.requestProperty().subscribe(this::describe);
        viewModel.failureProperty().subscribe(this::complain);
        viewModel.trialProperty().subscribe(this::watch);
        viewModel.lookingProperty().subscribe(now -> describe(viewModel.requestProperty().get()));
    }

    private void form() {
        image.setItems(viewModel.images());
        image.valueProperty().subscribe(this::typed);
        viewModel.imageProperty().subscribe(this::takeImage);
        viewModel.images().addListener((ListChangeListener<String>) c -> takeImage());
        command.textProperty().bindBidirectional(viewModel.commandProperty());
        command.setOnAction(e -> run());
        oneByOne.selectedProperty().bindBidirectional(viewModel.oneByOneProperty());
        note.textProperty()
                .bind(
                        Bindings.when(viewModel.lookingProperty())
                                .then(Words.get("matrix.looking"))
                                .otherwise(viewModel.noteProperty()));
        Shown.of(note, note.textProperty().isNotEmpty());
        Shown.of(
                platformArea,
                Bindings.isNotEmpty(viewModel.choices()).or(viewModel.lookingProperty()));
        problem.textProperty().bind(viewModel.problemProperty());
        Shown.of(problem, viewModel.problemProperty().isNotEmpty());
        viewModel.choices().addListener((ListChangeListener<PlatformChoice>) c -> chips());
        chips();
    }

    /** A new list makes the box forget what it held; only an emptied field is no image. */
    private void typed(@Nullable String value) {
        if (value != null || image.getEditor().getText().isBlank()) {
            viewModel.imageProperty().set(value == null ? "" : value.strip());
        }
    }

    private void takeImage() {
        var now = viewModel.imageProperty().get();
        if (!now.equals(image.getValue())) {
            image.setValue(now);
        }
    }

    /** New chips only where platforms came or went, so that the focus stays where it is. */
    private void chips() {
        platforms
                .getChildren()
                .setAll(viewModel.choices().stream().map(PlatformChip::new).toList());
    }

    private void turned(@Nullable Toggle before, @Nullable Toggle now) {
        if (now == null) {
            lines.selectToggle(before);
        } else if (viewModel.trialProperty().get() != null) {
            paint();
        }
    }

    private void describe(Optional<MatrixRequest> request) {
        var pieces = viewModel.commandLine();
        Shown.of(commandLine, !pieces.isEmpty());
        if (!pieces.isEmpty()) {
            commandLine.setTokens(
                    pieces.stream().map(CommandBox.Token::word).toList(), String.join(" ", pieces));
        }
        problem.getStyleClass().setAll("label", request.isPresent() ? "muted" : "danger-text");
        enable();
    }

    private void enable() {
        var trial = viewModel.trialProperty().get();
        var request = viewModel.requestProperty().get();
        boolean running = trial != null && trial.running();
        run.setDisable(running || request.isEmpty());
        Shown.of(stop, running);
        Shown.of(copy, !running && trial != null && trial.boardProperty().get().ended() > 0);
        Shown.of(run, !running);
        Shown.of(
                keep, trial != null && trial.outcomeProperty().get() instanceof Trial.Outcome.Done);
        int count = request.map(r -> r.platforms() == null ? 0 : r.platforms().size()).orElse(0);
        runWords.setText(runWords(trial, request.orElse(null), count));
        run.setAccessibleText(runWords.getText());
        Shown.of(empty, trial == null && viewModel.failureProperty().get() == null);
        boolean chosen = !viewModel.imageProperty().get().isBlank();
        Shown.of(example, !chosen);
        empty.setTitle(
                chosen
                        ? Words.get("matrix.ready", viewModel.imageProperty().get().strip())
                        : Words.get("matrix.empty"));
        empty.setText(Words.get(chosen ? "matrix.ready.text" : "matrix.empty.text"));
    }

    private static String runWords(
            @Nullable Trial trial, @Nullable MatrixRequest wanted, int platforms) {
        if (trial != null && trial.boardProperty().get().request().equals(wanted)) {
            return Words.get("matrix.run-again");
        }
        return platforms == 0 ? Words.get("matrix.run") : Words.get("matrix.run-on", platforms);
    }

    private void complain(@Nullable EngineFailure why) {
        Shown.of(failure, why != null);
        if (why != null) {
            failure.setTitle(Words.get("matrix.unknown", viewModel.imageProperty().get().strip()));
            failure.setText(why.sentence());
            failure.setTechnical(Technical.of(why));
        }
        enable();
    }

    private void watch(@Nullable Trial trial) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        Shown.of(results, trial != null);
        Shown.of(comparison, false);
        Shown.of(verdict, false);
        if (trial != null) {
            watching =
                    Subscription.combine(
                            trial.boardProperty().subscribe(board -> paint()),
                            trial.outcomeProperty().subscribe(this::conclude));
        }
        enable();
    }

    private void paint() {
        var trial = viewModel.trialProperty().get();
        if (trial == null) {
            return;
        }
        var board = trial.boardProperty().get();
        boolean several = board.compared().size() > 1;
        Shown.of(comparison, several);
        compared.setText(several ? Words.get("matrix.compared", board.compared().getFirst()) : "");
        subtitle.setText(
                trial.running()
                        ? Words.get("matrix.progress", board.ended(), board.lanes().size())
                        : Words.get("matrix.runs", board.request().image(), board.ended()));
        grid.show(board, several && onlyDifferences.isSelected());
    }

    private void conclude(Trial.@Nullable Outcome how) {
        Shown.of(verdict, how != null);
        verdict.getButtons().clear();
        verdict.setTechnical("");
        switch (how) {
            case null -> {}
            case Trial.Outcome.Done done -> judge(viewModel.trialProperty().get());
            case Trial.Outcome.Failed(var why) -> {
                say(Badge.Tone.DANGER, Words.get("matrix.failed"), why.sentence());
                verdict.setTechnical(Technical.of(why));
            }
            case Trial.Outcome.Stopped s ->
                    say(
                            Badge.Tone.WARNING,
                            Words.get("matrix.was-stopped"),
                            Words.get("matrix.was-stopped.text"));
        }
        paint();
        enable();
    }

    private void judge(@Nullable Trial trial) {
        if (trial == null) {
            return;
        }
        var board = trial.boardProperty().get();
        var judged = Verdict.of(board);
        say(judged.kind().tone(), judged.title(), judged.text());
        board.firstFailed()
                .ifPresent(
                        lane -> {
                            var words = Words.get("matrix.diagnose", lane.platform().shortName());
                            var button = new Button(words, new Icon(Glyph.CAUSE_FOUND));
                            button.setId("diagnose");
                            button.setOnAction(e -> explain(lane));
                            verdict.getButtons().setAll(button);
                        });
    }

    private void say(Badge.Tone tone, String title, String text) {
        verdict.setTone(tone);
        verdict.setTitle(title);
        verdict.setText(text);
    }

    private void explain(Lane lane) {
        var trial = viewModel.trialProperty().get();
        var ended = lane.run();
        if (trial == null || ended == null || ended.finding() == null) {
            return;
        }
        var request = trial.boardProperty().get().request();
        CauseSheet.show(
                sheets,
                Words.get("matrix.cause", request.image(), lane.platform()),
                ended.finding(),
                Words.get("matrix.run-alone", lane.platform().shortName()),
                () -> viewModel.runAlone(request, lane.platform()));
    }

    private void copyOutput(Lane lane) {
        var ended = lane.run();
        if (ended != null) {
            Clip.put(ended.stdout().text() + ended.stderr().text());
        }
    }

    void shown() {
        viewModel.refresh();
        var scene = root.getScene();
        if (scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
            (viewModel.imageProperty().get().isBlank() ? image : command).requestFocus();
        }
    }

    /** Keeps the last run as a test, if there is one that came to its end. */
    @FXML
    void keep() {
        var trial = viewModel.trialProperty().get();
        if (trial != null && trial.outcomeProperty().get() instanceof Trial.Outcome.Done(var all)) {
            KeepSheet.show(sheets, suites, files, all);
        }
    }

    @FXML
    void run() {
        // What is still being typed has not become the value yet.
        image.commitValue();
        viewModel.run();
    }

    @FXML
    void stop() {
        viewModel.stop();
    }

    @FXML
    private void copy() {
        var trial = viewModel.trialProperty().get();
        if (trial != null) {
            var board = trial.boardProperty().get();
            Clip.put(MatrixMarkdown.of(board, viewModel.commandLine(board.request())));
        }
    }

    @FXML
    private void lookAgain() {
        viewModel.lookUp();
    }

    @FXML
    private void example() {
        viewModel.example();
    }
}
