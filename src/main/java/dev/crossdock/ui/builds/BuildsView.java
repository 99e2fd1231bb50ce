package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildProgress.LaneStep;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Shows the Builds page. */
public final class BuildsView {

    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");

    /** From this width on, in pixels, three buttons stand beside the notice's words. */
    private static final double WIDE = 900;

    private final BuildsViewModel viewModel;

    @FXML private Pane root;
    @FXML private Label subtitle;
    @FXML private Button choose;
    @FXML private Button stop;
    @FXML private EmptyState empty;
    @FXML private Label emptyProblem;
    @FXML private ScrollPane page;
    @FXML private Label file;
    @FXML private TextField tag;
    @FXML private TextField arguments;
    @FXML private FlowPane platforms;
    @FXML private Button build;
    @FXML private CommandBox command;
    @FXML private Label problem;
    @FXML private Notice outcome;
    @FXML private FlowPane runButtons;
    @FXML private ScrollPane lanes;

    public BuildsView(BuildsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    public BuildsViewModel getViewModel() {
        return viewModel;
    }

    @FXML
    private void initialize() {
        var none = viewModel.dockerfileProperty().isNull();
        shown(empty, none);
        shown(page, none.not());
        shown(choose, none.not());
        file.textProperty()
                .bind(viewModel.dockerfileProperty().map(path -> fromHome(path.toString())));
        tag.textProperty().bindBidirectional(viewModel.tagProperty());
        arguments.textProperty().bindBidirectional(viewModel.argumentsProperty());
        problem.textProperty().bind(viewModel.problemProperty());
        shown(problem, viewModel.problemProperty().isNotEmpty());
        emptyProblem.textProperty().bind(viewModel.problemProperty());
        platforms.getChildren().setAll(viewModel.platforms().stream().map(this::choice).toList());
        viewModel.requestProperty().subscribe(this::describe);
        viewModel.runProperty().subscribe(this::watch);
        build.setMinWidth(Region.USE_PREF_SIZE);
        runButtons
                .prefWrapLengthProperty()
                .bind(outcome.widthProperty().map(w -> w.doubleValue() > WIDE ? 480.0 : 320.0));
        root.setOnDragOver(this::dragOver);
        root.setOnDragExited(e -> root.pseudoClassStateChanged(DROP_TARGET, false));
        root.setOnDragDropped(this::dropped);
    }

    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private Node choice(PlatformChoice choice) {
        var box = new CheckBox(choice.platform().toString());
        box.setId("build-" + choice.platform().shortName().replace('/', '-'));
        box.selectedProperty().bindBidirectional(choice.chosenProperty());
        var badge = new Badge();
        var line = new HBox(8, box, badge);
        line.setAlignment(Pos.CENTER_LEFT);
        var session = viewModel.session();
        Runnable paint =
                () -> badge.show(PlatformBadge.runsOnly(session.support(choice.platform())));
        paint.run();
        session.platforms().addListener((MapChangeListener<Object, Object>) change -> paint.run());
        return line;
    }

    private void describe(Optional<BuildRequest> request) {
        command.setVisible(request.isPresent());
        command.setManaged(request.isPresent());
        request.ifPresent(r -> command.setCommand(fromHome(String.join(" ", r.words()))));
        int count = request.map(r -> r.platforms().size()).orElse(0);
        build.setText(
                count == 1 ? Words.get("builds.build-one") : Words.get("builds.build-many", count));
        enable(viewModel.runProperty().get());
    }

    /** Shorter, and true in every shell: {@code ~} for the user's home folder. */
    private static String fromHome(String text) {
        return text.replace(System.getProperty("user.home") + "/", "~/");
    }

    private void enable(@Nullable BuildRun run) {
        boolean running = run != null && run.resultProperty().get() == null;
        build.setDisable(running || viewModel.requestProperty().get().isEmpty());
        stop.setVisible(running);
        stop.setManaged(running);
    }

    private void watch(@Nullable BuildRun run) {
        enable(run);
        conclude(null);
        subtitle.setText(run == null ? "" : run.request().tag());
        if (run == null) {
            lanes.setContent(null);
            return;
        }
        var table = new LaneTable(run.request().platforms(), viewModel.session());
        var title = Words.get("builds.table", run.request().dockerfile().getFileName());
        run.rowsProperty().subscribe(rows -> table.show(title, rows));
        run.resultProperty().subscribe(this::conclude);
        run.resultProperty().subscribe(result -> enable(run));
        lanes.setContent(table);
    }

    private void conclude(@Nullable BuildResult result) {
        outcome.setVisible(result != null);
        outcome.setManaged(result != null);
        runButtons.getChildren().clear();
        outcome.setTechnical("");
        switch (result) {
            case null -> {}
            case BuildResult.Succeeded(var took) -> {
                say(
                        Badge.Tone.SUCCESS,
                        "builds.done",
                        Words.get("builds.done.text", LaneTable.seconds(took)));
                runButtons.getChildren().setAll(runButtons());
            }
            case BuildResult.Failed(var sentence, var detail) -> {
                say(Badge.Tone.DANGER, "builds.failed", sentence);
                outcome.setTechnical(detail);
                var run = viewModel.runProperty().get();
                if (run != null) {
                    run.failedStep().ifPresent(this::blame);
                }
            }
            case BuildResult.Cancelled c ->
                    say(Badge.Tone.WARNING, "builds.cancelled", Words.get("builds.cancelled.text"));
        }
    }

    /** Names the failing step instead of quoting the builder, whose words go below the fold. */
    private void blame(LaneStep step) {
        outcome.setTitle(Words.get("builds.failed.at", step.name().instruction()));
        outcome.setText(
                step.name()
                        .platform()
                        .map(p -> Words.get("builds.failed.on", p, step.reason()))
                        .orElse(step.reason()));
        var printed = String.join("\n", step.output());
        outcome.setTechnical((printed + "\n\n" + outcome.getTechnical()).strip());
    }

    private void say(Badge.Tone tone, String titleKey, String text) {
        outcome.setTone(tone);
        outcome.setTitle(Words.get(titleKey));
        outcome.setText(text);
    }

    private List<Button> runButtons() {
        var run = viewModel.runProperty().get();
        return run == null
                ? List.of()
                : run.request().platforms().stream().map(this::runButton).toList();
    }

    private Button runButton(Platform platform) {
        var button =
                new Button(Words.get("builds.run-on", platform.shortName()), new Icon(Glyph.RUN));
        button.setId("run-built-" + platform.shortName().replace('/', '-'));
        button.setOnAction(e -> viewModel.runOn(platform));
        return button;
    }

    @FXML
    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Words.get("builds.choose"));
        var chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            viewModel.open(chosen.toPath());
        }
    }

    @FXML
    private void build() {
        viewModel.build();
    }

    @FXML
    private void stop() {
        var run = viewModel.runProperty().get();
        if (run != null) {
            run.cancel();
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(DROP_TARGET, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            viewModel.open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
