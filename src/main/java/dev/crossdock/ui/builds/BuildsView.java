package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildProgress.LaneStep;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildTrouble;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the Builds page. */
public final class BuildsView {

    /** From this width on, in pixels, three buttons stand beside the notice's words. */
    private static final double WIDE = 900;

    /** Below this width there is room for the file's name or for the key, not for both. */
    private static final double TIGHT = 760;

    private final BuildsViewModel viewModel;
    private final Sheets sheets;

    @FXML private Pane root;
    @FXML private HBox crumb;
    @FXML private Label refusal;
    @FXML private CheckPane check;
    @FXML private ComboBox<String> target;
    @FXML private Button anyway;
    @FXML private Button stop;
    @FXML private EmptyState empty;
    @FXML private Label emptyProblem;
    @FXML private ScrollPane page;
    @FXML private Label file;
    @FXML private MenuButton others;
    @FXML private TextField tag;
    @FXML private TextField arguments;
    @FXML private FlowPane platforms;
    @FXML private Button build;
    @FXML private Label buildWords;
    @FXML private Label buildKey;
    @FXML private CommandBox command;
    @FXML private Button workflow;
    @FXML private Label problem;
    @FXML private Notice outcome;
    @FXML private FlowPane runButtons;
    @FXML private ScrollPane lanes;

    public BuildsView(BuildsViewModel viewModel, Sheets sheets) {
        this.viewModel = viewModel;
        this.sheets = sheets;
    }

    public BuildsViewModel getViewModel() {
        return viewModel;
    }

    @FXML
    private void initialize() {
        var none = viewModel.dockerfileProperty().isNull();
        Shown.of(empty, none);
        for (var node : List.of(page, crumb, build)) {
            Shown.of(node, none.not());
        }
        file.textProperty()
                .bind(viewModel.dockerfileProperty().map(path -> fromHome(path.toString())));
        Shown.of(others, Bindings.size(viewModel.files()).greaterThan(1));
        viewModel.dockerfileProperty().subscribe(this::listOthers);
        tag.textProperty().bindBidirectional(viewModel.tagProperty());
        arguments.textProperty().bindBidirectional(viewModel.argumentsProperty());
        target.setItems(viewModel.targets());
        target.setConverter(new TargetName());
        target.valueProperty().bindBidirectional(viewModel.targetProperty());
        problem.textProperty().bind(viewModel.problemProperty());
        Shown.of(problem, viewModel.problemProperty().isNotEmpty());
        refusal.textProperty().bind(viewModel.refusalProperty());
        Shown.of(refusal, viewModel.refusalProperty().isNotEmpty());
        emptyProblem.textProperty().bind(viewModel.refusalProperty());
        check.show(viewModel);
        var all = new PlatformPills(viewModel.platforms(), viewModel.session());
        platforms.getChildren().addAll(all.nodes());
        buildKey.setText(BuildsPage.BUILD.getDisplayText());
        Shown.of(buildKey, root.widthProperty().greaterThanOrEqualTo(TIGHT));
        build.accessibleTextProperty().bind(buildWords.textProperty());
        viewModel.requestProperty().subscribe(this::describe);
        viewModel.everythingProperty().subscribe(this::offer);
        viewModel.runProperty().subscribe(this::watch);
        runButtons
                .prefWrapLengthProperty()
                .bind(outcome.widthProperty().map(w -> w.doubleValue() > WIDE ? 480.0 : 320.0));
    }

    /** The Dockerfiles beside this one in the folder that was dropped. */
    private void listOthers(@Nullable Path now) {
        others.getItems().clear();
        for (var path : viewModel.files()) {
            var item = new RadioMenuItem(path.getFileName().toString());
            item.setMnemonicParsing(false);
            item.setSelected(path.equals(now));
            item.setOnAction(e -> viewModel.take(path));
            others.getItems().add(item);
        }
    }

    private void describe(Optional<BuildRequest> request) {
        workflow.setVisible(request.isPresent());
        workflow.setManaged(request.isPresent());
        command.setVisible(request.isPresent());
        command.setManaged(request.isPresent());
        request.ifPresent(r -> command.setCommand(fromHome(String.join(" ", r.words()))));
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
        boolean running = run != null && run.resultProperty().get() == null;
        build.setDisable(running || viewModel.requestProperty().get().isEmpty());
        stop.setVisible(running);
        stop.setManaged(running);
        boolean offered = !running && viewModel.everythingProperty().get().isPresent();
        anyway.setVisible(offered);
        anyway.setManaged(offered);
    }

    private void watch(@Nullable BuildRun run) {
        enable(run);
        conclude(null);
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
                        Words.get("builds.done.text", TimeSpan.measured(took)));
                runButtons.getChildren().setAll(runButtons());
            }
            case BuildResult.Failed(var sentence, var detail) -> {
                say(Badge.Tone.DANGER, "builds.failed", sentence);
                outcome.setTechnical(detail);
                var run = viewModel.runProperty().get();
                if (run != null) {
                    var step = run.failedStep();
                    step.ifPresent(this::blame);
                    BuildTrouble.of(sentence + "\n" + detail, step).ifPresent(this::explain);
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

    /** What is known of it says more than the step's exit code. */
    private void explain(BuildTrouble trouble) {
        outcome.setTitle(trouble.title());
        outcome.setText(
                trouble.line() == null
                        ? trouble.text()
                        : Words.get("builds.trouble-line", trouble.line(), trouble.text()));
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
                : Stream.concat(
                                everywhere(run),
                                run.request().platforms().stream().map(this::runButton))
                        .toList();
    }

    /** Nothing to compare where there is only one. */
    private Stream<Button> everywhere(BuildRun run) {
        if (run.request().platforms().size() < 2) {
            return Stream.empty();
        }
        var button = new Button(Words.get("builds.run-everywhere"), new Icon(Glyph.MATRIX));
        button.setId("run-built-everywhere");
        button.setOnAction(e -> viewModel.testEverywhere());
        return Stream.of(button);
    }

    private Button runButton(Platform platform) {
        var button =
                new Button(Words.get("builds.run-on", platform.shortName()), new Icon(Glyph.RUN));
        button.setId("run-built-" + platform.shortName().replace('/', '-'));
        button.setOnAction(e -> viewModel.runOn(platform));
        return button;
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

    /** The empty name stands for the last stage. */
    private static final class TargetName extends StringConverter<String> {
        @Override
        public String toString(@Nullable String name) {
            return name == null || name.isEmpty() ? Words.get("builds.target.last") : name;
        }

        @Override
        public String fromString(String shown) {
            return shown;
        }
    }
}
