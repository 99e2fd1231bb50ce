package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows the Builds page. */
public final class BuildsView {

    /** How often a build under way is drawn anew, at most. */
    private static final Duration REDRAW = Duration.millis(200);

    /** Below this width there is room for the file's name or for the key, not for both. */
    private static final double TIGHT = 760;

    private final BuildsViewModel viewModel;
    private final Sheets sheets;

    @FXML private Pane root;
    @FXML private HBox crumb;
    @FXML private Label refusal;
    @FXML private CheckPane check;
    @FXML private Button anyway;
    @FXML private Button stop;
    @FXML private EmptyState empty;
    @FXML private Label emptyProblem;
    @FXML private ScrollPane page;
    @FXML private Label file;
    @FXML private MenuButton others;
    @FXML private FormPane form;
    @FXML private Label elapsed;
    @FXML private MenuButton runs;
    @FXML private Label where;
    @FXML private Label way;
    @FXML private Label goesOn;
    @FXML private Pane below;
    @FXML private HBox buildFor;
    @FXML private Label buildForWords;
    @FXML private FlowPane platforms;
    @FXML private Button build;
    @FXML private Label buildWords;
    @FXML private Label buildKey;
    @FXML private CommandBox command;
    @FXML private Button workflow;
    @FXML private Label problem;
    @FXML private OutcomePane outcome;
    @FXML private ScrollPane lanes;

    private final Timeline clock = new Timeline();

    public BuildsView(BuildsViewModel viewModel, Sheets sheets) {
        this.viewModel = viewModel;
        this.sheets = sheets;
    }

    public BuildsViewModel getViewModel() {
        return viewModel;
    }

    @FXML
    private void initialize() {
        clock.setCycleCount(Animation.INDEFINITE);
        var none = viewModel.dockerfileProperty().isNull();
        Shown.of(empty, none);
        for (var node : List.of(page, crumb)) {
            Shown.of(node, none.not());
        }
        file.textProperty()
                .bind(viewModel.dockerfileProperty().map(path -> fromHome(path.toString())));
        Shown.of(others, Bindings.size(viewModel.files()).greaterThan(1));
        viewModel.dockerfileProperty().subscribe(this::listOthers);
        form.show(viewModel.form(), this::machines);
        where.textProperty().bind(viewModel.builderChoice().whereProperty());
        Shown.of(where, where.textProperty().isNotEmpty());
        Shown.of(goesOn, false);
        Shown.of(form, viewModel.checkShownProperty());
        Shown.of(below, viewModel.checkShownProperty());
        problem.textProperty().bind(viewModel.form().problemProperty());
        Shown.of(problem, viewModel.form().problemProperty().isNotEmpty());
        outcome.show(viewModel, sheets);
        Shown.of(way, way.textProperty().isNotEmpty());
        refusal.textProperty().bind(viewModel.refusalProperty());
        Shown.of(refusal, viewModel.refusalProperty().isNotEmpty());
        emptyProblem.textProperty().bind(viewModel.refusalProperty());
        check.show(viewModel);
        var all = new PlatformPills(viewModel.platforms(), viewModel.session());
        platforms.getChildren().addAll(all.nodes());
        // a box in a line takes its height at the width that it would like, not at the one it gets
        platforms
                .prefWrapLengthProperty()
                .bind(
                        buildFor.widthProperty()
                                .subtract(buildForWords.widthProperty())
                                .subtract(buildFor.spacingProperty()));
        buildKey.setText(BuildsPage.BUILD.getDisplayText());
        Shown.of(buildKey, root.widthProperty().greaterThanOrEqualTo(TIGHT));
        build.accessibleTextProperty().bind(buildWords.textProperty());
        runs.textProperty()
                .bind(
                        viewModel
                                .runs()
                                .runningProperty()
                                .map(count -> Words.get("builds.runs", count)));
        viewModel.runs().all().addListener((ListChangeListener<BuildRun>) change -> listRuns());
        runs.setOnShowing(e -> listRuns());
        Shown.of(runs, Bindings.isNotEmpty(viewModel.runs().all()));
        viewModel.requestProperty().subscribe(this::describe);
        viewModel.everythingProperty().subscribe(this::offer);
        viewModel.runProperty().subscribe(this::watch);
    }

    /** The Dockerfiles beside this one in the folder that was dropped, or dropped with it. */
    private void listOthers(@Nullable Path now) {
        others.getItems().clear();
        for (var path : viewModel.files()) {
            var item = new RadioMenuItem(FileNames.among(path, viewModel.files()));
            item.setMnemonicParsing(false);
            item.setSelected(path.equals(now));
            item.setOnAction(e -> viewModel.take(path));
            others.getItems().add(item);
        }
    }

    private void listRuns() {
        runs.getItems().clear();
        for (var run : viewModel.runs().all()) {
            var state = BuildRuns.state(run);
            var icon = new Icon(LaneTable.glyph(state), 15);
            icon.getStyleClass().add(LaneTable.tone(state));
            var item = new MenuItem(BuildRuns.words(run), icon);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> viewModel.show(run));
            runs.getItems().add(item);
        }
    }

    private void describe(Optional<BuildRequest> request) {
        workflow.setVisible(request.isPresent());
        workflow.setManaged(request.isPresent());
        command.setVisible(request.isPresent());
        command.setManaged(request.isPresent());
        request.ifPresent(r -> command.setCommand(r.line()));
        int count = request.map(r -> r.platforms().size()).orElse(0);
        int chosen = viewModel.chosen();
        if (count > 0 && count < chosen) {
            buildWords.setText(Words.get("builds.build-some", count, chosen));
        } else {
            buildWords.setText(
                    chosen == 1
                            ? Words.get("builds.build-one")
                            : Words.get("builds.build-many", chosen));
        }
        enable(viewModel.runProperty().get());
    }

    private void offer(Optional<BuildRequest> everything) {
        everything.ifPresent(
                all -> anyway.setText(Words.get("builds.build-anyway", all.platforms().size())));
        enable(viewModel.runProperty().get());
    }

    /** Shorter, and true in every shell: {@code ~} for the user's home folder. */
    private static String fromHome(String text) {
        return text.replace(System.getProperty("user.home") + "/", "~/");
    }

    private void enable(@Nullable BuildRun run) {
        boolean running = run != null && !run.ended();
        build.setDisable(running || viewModel.requestProperty().get().isEmpty());
        Shown.of(build, !running && viewModel.dockerfileProperty().get() != null);
        Shown.of(stop, running);
        Shown.of(elapsed, running);
        Shown.of(goesOn, running);
        Shown.of(anyway, !running && viewModel.everythingProperty().get().isPresent());
    }

    private void watch(@Nullable BuildRun run) {
        enable(run);
        clock.stop();
        Shown.of(lanes, run != null);
        if (run == null) {
            lanes.setContent(null);
            way.setText("");
            Shown.of(outcome, false);
            return;
        }
        var table = new LaneTable(run, viewModel.session());
        clock.getKeyFrames().setAll(new KeyFrame(REDRAW, e -> draw(run, table)));
        clock.playFromStart();
        run.resultProperty().subscribe(result -> draw(run, table));
        lanes.setContent(table);
    }

    private void draw(BuildRun run, LaneTable table) {
        if (viewModel.runProperty().get() != run) {
            return;
        }
        table.show();
        way.setText(run.way());
        elapsed.setText(
                run.left()
                        .map(
                                left ->
                                        Words.get(
                                                "builds.elapsed.left",
                                                TimeSpan.words(run.elapsed()),
                                                TimeSpan.words(left)))
                        .orElseGet(() -> TimeSpan.words(run.elapsed())));
        if (run.ended()) {
            clock.stop();
        }
        enable(run);
        outcome.conclude(run);
    }

    @FXML
    void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Words.get("builds.choose"));
        var chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            viewModel.open(chosen.toPath());
        }
    }

    @FXML
    private void workflow() {
        viewModel
                .requestProperty()
                .get()
                .or(viewModel.everythingProperty()::get)
                .ifPresent(request -> WorkflowSheet.show(sheets, request));
    }

    private void machines() {
        viewModel.builderChoice().changing().ifPresent(them -> MachinesSheet.show(sheets, them));
    }

    @FXML
    private void build() {
        viewModel.build();
    }

    @FXML
    private void anyway() {
        viewModel.buildEverything();
    }

    @FXML
    private void stop() {
        var run = viewModel.runProperty().get();
        if (run != null) {
            run.cancel();
        }
    }
}
