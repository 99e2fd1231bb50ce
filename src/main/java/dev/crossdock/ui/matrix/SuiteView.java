package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.matrix.suite.Suite;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.fx.Technical;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a test suite and what came of it. */
public final class SuiteView {
    private final SuiteViewModel viewModel;
    private final SuiteFiles files;
    private final SuiteGrid grid;
    private Subscription watching = Subscription.EMPTY;

    @FXML private Pane root;
    @FXML private HBox header;
    @FXML private Label subtitle;
    @FXML private Button open;
    @FXML private Button stop;
    @FXML private Button run;
    @FXML private Label runWords;
    @FXML private Label runKey;
    @FXML private ScrollPane page;
    @FXML private VBox body;
    @FXML private Notice problem;
    @FXML private Notice verdict;
    @FXML private Label about;
    @FXML private ScrollPane results;
    @FXML private CommandBox commandLine;
    @FXML private EmptyState empty;
    @FXML private Button openHere;

    /**
     * @param show shows a test's outputs side by side
     */
    SuiteView(SuiteViewModel viewModel, SuiteFiles files, Consumer<Trial> show) {
        this.viewModel = viewModel;
        this.files = files;
        grid = new SuiteGrid(show);
    }

    @FXML
    private void initialize() {
        header.getChildren().add(1, new MatrixModes(viewModel.frontProperty()));
        runKey.setText(MatrixView.RUN.getDisplayText());
        Tight.below(root, open);
        body.minHeightProperty()
                .bind(page.viewportBoundsProperty().map(bounds -> bounds.getHeight()));
        SideScroll.of(results, grid, grid.scrolledProperty());
        viewModel.problemProperty().subscribe(this::complain);
        viewModel.failureProperty().subscribe(why -> complain(viewModel.problemProperty().get()));
        viewModel.openProperty().subscribe(kept -> describe());
        viewModel.lookingProperty().subscribe(now -> enable());
        viewModel.trialProperty().subscribe(this::watch);
    }

    private void complain(String sentence) {
        EngineFailure why = viewModel.failureProperty().get();
        Shown.of(problem, !sentence.isEmpty() || why != null);
        if (why != null) {
            problem.setTitle(Words.get("matrix.failed"));
            problem.setText(why.sentence());
            problem.setTechnical(Technical.of(why));
        } else {
            problem.setTitle(Words.get("matrix.suite.not-opened"));
            problem.setText(sentence);
            problem.setTechnical("");
        }
        enable();
    }

    private void describe() {
        var kept = viewModel.openProperty().get();
        boolean any = kept != null && !kept.suite().commands().isEmpty();
        Shown.of(results, any);
        Shown.of(commandLine, any);
        Shown.of(about, any);
        Shown.of(empty, !any);
        empty.setTitle(Words.get(kept == null ? "matrix.suite.none" : "matrix.suite.empty"));
        empty.setText(
                Words.get(kept == null ? "matrix.suite.none.text" : "matrix.suite.empty.text"));
        Shown.of(openHere, kept == null);
        if (kept != null) {
            about.setText(about(kept.suite()));
            commandLine.setCommand(
                    "crossdock matrix --suite " + Quoting.LITERAL.quote(kept.file().toString()));
            if (viewModel.trialProperty().get() == null) {
                grid.show(kept.suite());
            }
        }
        enable();
    }

    private static String about(Suite suite) {
        var platforms = suite.platforms();
        return platforms == null
                ? Words.get("matrix.suite.about-all", suite.image())
                : Words.get(
                        "matrix.suite.about",
                        suite.image(),
                        platforms.stream()
                                .map(Platform::toString)
                                .collect(Collectors.joining(", ")));
    }

    private void enable() {
        var kept = viewModel.openProperty().get();
        var trial = viewModel.trialProperty().get();
        boolean looking = viewModel.lookingProperty().get();
        boolean running = looking || trial != null && trial.running();
        Shown.of(stop, running);
        Shown.of(run, !running);
        run.setDisable(kept == null || kept.suite().commands().isEmpty());
        runWords.setText(Words.get(trial == null ? "matrix.suite.run" : "matrix.run-again"));
        run.setAccessibleText(runWords.getText());
        subtitle.setText(
                looking
                        ? Words.get("matrix.looking")
                        : running
                                ? Words.get("matrix.progress", trial.ended(), trial.all())
                                : kept == null
                                        ? ""
                                        : Words.get(
                                                "matrix.suite.subtitle",
                                                kept.name(),
                                                kept.suite().commands().size()));
    }

    private void watch(@Nullable SuiteTrial trial) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        Shown.of(verdict, false);
        if (trial == null) {
            describe();
            return;
        }
        grid.show(trial);
        ListChangeListener<SuiteRow> changes = this::changed;
        trial.rows().addListener(changes);
        watching =
                trial.stateProperty()
                        .subscribe(state -> conclude(trial, state))
                        .and(() -> trial.rows().removeListener(changes));
    }

    private void changed(ListChangeListener.Change<? extends SuiteRow> change) {
        while (change.next()) {
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                grid.update(i, change.getList().get(i));
            }
        }
        enable();
    }

    private void conclude(SuiteTrial trial, SuiteTrial.State state) {
        Shown.of(verdict, state != SuiteTrial.State.RUNNING);
        verdict.setTechnical("");
        if (state == SuiteTrial.State.STOPPED || state == SuiteTrial.State.FAILED) {
            grid.show(trial);
        }
        switch (state) {
            case RUNNING -> {}
            case DONE -> judge(trial);
            case STOPPED ->
                    say(
                            Badge.Tone.WARNING,
                            Words.get("matrix.suite.was-stopped"),
                            Words.get("matrix.was-stopped.text"));
            case FAILED -> {
                var why = trial.failure();
                say(
                        Badge.Tone.DANGER,
                        Words.get("matrix.failed"),
                        why == null ? "" : why.sentence());
                verdict.setTechnical(why == null ? "" : Technical.of(why));
            }
        }
        enable();
    }

    private void judge(SuiteTrial trial) {
        long failed = trial.failed();
        if (failed == 0) {
            say(
                    Badge.Tone.SUCCESS,
                    Words.get("matrix.suite.ok"),
                    Words.get(
                            "matrix.suite.ok.text", trial.rows().size(), trial.platforms().size()));
        } else {
            say(
                    Badge.Tone.DANGER,
                    Words.get("matrix.suite.not-ok", failed, trial.all()),
                    first(trial).collect(Collectors.joining(" ")));
        }
    }

    /** The tests that failed, and where; the cells say why. */
    private static Stream<String> first(SuiteTrial trial) {
        return trial.rows().stream()
                .filter(row -> row.judged() != null && !row.judged().ok())
                .limit(4)
                .map(
                        row ->
                                Words.get(
                                        "matrix.suite.not-ok.test",
                                        row.test().name(),
                                        failedOn(row)));
    }

    private static String failedOn(SuiteRow row) {
        var judged = row.judged();
        return judged == null
                ? ""
                : judged.runs().stream()
                        .filter(each -> !each.ok())
                        .map(each -> each.run().platform().toString())
                        .collect(Collectors.joining(", "));
    }

    private void say(Badge.Tone tone, String title, String text) {
        verdict.setTone(tone);
        verdict.setTitle(title);
        verdict.setText(text);
    }

    /** Takes the focus when it comes to the front. */
    void shown() {
        (run.isDisabled() || !run.isVisible() ? open : run).requestFocus();
    }

    @FXML
    void choose() {
        files.existing(root.getScene().getWindow()).ifPresent(viewModel::open);
    }

    @FXML
    void run() {
        viewModel.run();
    }

    @FXML
    void stop() {
        viewModel.stop();
    }
}
