package dev.crossdock.ui.run;

import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.preflight.RunProblem;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.Secrecy;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Technical;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Shows the last page. */
public final class ReviewPage {
    private final RunWizardViewModel wizard;
    private final ReviewPageViewModel viewModel;
    private final Consumer<String> diagnosed;

    @FXML private Icon clearIcon;
    @FXML private Label clear;
    @FXML private Button lookAgain;
    @FXML private Notice failure;
    @FXML private Button diagnose;
    @FXML private Button change;
    @FXML private VBox problems;
    @FXML private CommandBox command;
    @FXML private VBox lines;

    /**
     * @param diagnosed leads to the diagnosis of a container, by its id
     */
    ReviewPage(RunWizardViewModel wizard, Consumer<String> diagnosed) {
        this.wizard = wizard;
        this.viewModel = wizard.getReview();
        this.diagnosed = diagnosed;
    }

    @FXML
    private void initialize() {
        lines.getChildren().setAll(viewModel.getLines().stream().map(LaunchLineView::new).toList());
        wizard.specProperty().subscribe(this::print);
        viewModel.getProblems().addListener((ListChangeListener<RunProblem>) c -> showProblems());
        showProblems();
        viewModel.failureProperty().subscribe(this::showFailure);
        var nothing =
                viewModel
                        .lookedProperty()
                        .and(Bindings.isEmpty(viewModel.getProblems()))
                        .and(viewModel.unknownProperty().isEmpty());
        Shown.when(clearIcon, nothing);
        clear.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::found,
                                viewModel.lookedProperty(),
                                viewModel.unknownProperty(),
                                viewModel.getProblems()));
        lookAgain
                .disableProperty()
                .bind(viewModel.lookedProperty().not().or(viewModel.runningProperty()));
    }

    private String found() {
        if (!viewModel.isLooked()) {
            return Words.get("wizard.review.looking");
        }
        if (!viewModel.getUnknown().isEmpty()) {
            return Words.get("wizard.review.unknown", viewModel.getUnknown());
        }
        int count = viewModel.getProblems().size();
        return count == 0
                ? Words.get("wizard.review.clear")
                : Words.get("wizard.review.found", count);
    }

    private void print(RunSpec run) {
        command.setTokens(
                CommandTokens.of(DockerRun.tokens(run, Secrecy.DOTS)), DockerRun.line(run));
    }

    private void showProblems() {
        problems.getChildren().setAll(viewModel.getProblems().stream().map(this::notice).toList());
        problems.setManaged(!viewModel.getProblems().isEmpty());
    }

    private Notice notice(RunProblem problem) {
        var button = new Button(Words.get("wizard.review.change"));
        button.getStyleClass().add("small");
        button.setOnAction(e -> wizard.goTo(step(problem)));
        var tone = problem.stops() ? Badge.Tone.DANGER : Badge.Tone.WARNING;
        return new Notice(tone, "", problem.sentence(), button);
    }

    private static WizardStep step(RunProblem problem) {
        return switch (problem) {
            case RunProblem.NotPublished p -> WizardStep.PLATFORM;
            case RunProblem.CannotRun p -> WizardStep.PLATFORM;
            default -> WizardStep.SETTINGS;
        };
    }

    private void showFailure(Launch.Outcome.@Nullable Failed now) {
        boolean shown = now != null;
        failure.setVisible(shown);
        failure.setManaged(shown);
        if (now == null) {
            return;
        }
        boolean cancelled = now.failure() instanceof EngineFailure.Cancelled;
        failure.setTone(cancelled ? Badge.Tone.NEUTRAL : Badge.Tone.DANGER);
        var why = viewModel.explained(now);
        failure.setTitle(why.map(Finding::title).orElseGet(() -> title(now, cancelled)));
        failure.setText(why.map(ReviewPage::reason).orElseGet(() -> sentence(now, cancelled)));
        failure.setTechnical(Technical.of(now.failure()));
        diagnose.setVisible(now.container() != null);
        diagnose.setManaged(now.container() != null);
        change.setVisible(!cancelled);
        change.setManaged(!cancelled);
    }

    /** The reason, and the first thing that helps where it is no other run, which is made here. */
    private static String reason(Finding finding) {
        return finding.remedies().stream()
                .filter(remedy -> remedy.rerun().isEmpty())
                .findFirst()
                .map(remedy -> finding.explanation() + " " + remedy.title())
                .orElse(finding.explanation());
    }

    private static String sentence(Launch.Outcome.Failed now, boolean cancelled) {
        return cancelled ? Words.get("wizard.failed.cancelled-text") : now.failure().sentence();
    }

    private static String title(Launch.Outcome.Failed now, boolean cancelled) {
        if (cancelled) {
            return Words.get("wizard.failed.cancelled");
        }
        return switch (now.at()) {
            case PULL -> Words.get("wizard.failed.pull");
            case CREATE -> Words.get("wizard.failed.create");
            case START -> Words.get("wizard.failed.start");
        };
    }

    @FXML
    private void lookAgain() {
        viewModel.look();
    }

    @FXML
    private void diagnose() {
        var now = viewModel.getFailure();
        if (now != null && now.container() != null) {
            diagnosed.accept(now.container());
        }
    }

    @FXML
    private void changeSettings() {
        var now = viewModel.getFailure();
        boolean platform = now != null && now.at() == LaunchStep.PULL;
        wizard.goTo(platform ? WizardStep.PLATFORM : WizardStep.SETTINGS);
    }

    /** The command is what one would want to copy here; Enter runs it wherever the focus is. */
    void focus() {
        command.requestFocus();
    }

    public ReviewPageViewModel getViewModel() {
        return viewModel;
    }
}
