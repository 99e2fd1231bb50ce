package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.MarkdownReport;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.diagnosis.DiagnosisViewModel.Stage;
import dev.crossdock.ui.diagnosis.Evidences.Kind;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows why a container stopped, on what that stands, and what helps. */
public final class DiagnosisView {
    static final KeyCombination PRIMARY = KeyCombination.valueOf("Shortcut+Enter");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+Shift+C");
    private static final KeyCombination AGAIN = KeyCombination.valueOf("Shortcut+R");

    private final DiagnosisViewModel viewModel;
    private final Opener opener;
    private final Sheets sheets;

    private @Nullable CauseCard card;
    private boolean fitting;

    @FXML private EmptyState running;
    @FXML private VBox looking;
    @FXML private VBox failed;
    @FXML private Notice failedNotice;
    @FXML private ScrollPane page;
    @FXML private StackPane cause;
    @FXML private Notice mismatch;
    @FXML private VBox remedies;
    @FXML private Notice failure;
    @FXML private StackPane others;
    @FXML private Button copy;
    @FXML private Button causes;

    /** Leads to where a fact can be seen. */
    interface Opener {
        boolean leadsTo(Kind kind);

        void open(EvidenceItem item);
    }

    /**
     * @param console brings a line of the log into sight
     */
    public DiagnosisView(
            DiagnosisViewModel viewModel, Consumer<EvidenceItem> console, Sheets sheets) {
        this.viewModel = viewModel;
        this.sheets = sheets;
        this.opener = new Places(viewModel, console);
    }

    @FXML
    private void initialize() {
        viewModel.stageProperty().subscribe(this::show);
        page.viewportBoundsProperty().subscribe(seen -> fitSoon());
        remedies.boundsInParentProperty().subscribe(place -> fitSoon());
        viewModel.failureProperty().subscribe(this::fail);
        copy.setTooltip(new Tooltip(COPY.getDisplayText()));
        causes.setTooltip(new Tooltip("F1"));
    }

    /** What keys do while the diagnosis is shown. */
    public Map<KeyCombination, Runnable> keys() {
        return Map.of(PRIMARY, viewModel::primary, AGAIN, viewModel::examine, COPY, this::copy);
    }

    @FXML
    private void copy() {
        if (viewModel.stageProperty().get() instanceof Stage.Found(var autopsy)) {
            Clip.put(MarkdownReport.of(autopsy));
            copy.setText(Words.get("diagnosis.copied"));
            copy.setGraphic(new Icon(Glyph.CHECK));
        }
    }

    @FXML
    private void causes() {
        CatalogueView.show(
                sheets,
                viewModel.stageProperty().get() instanceof Stage.Found(var autopsy)
                        ? autopsy.answer().cause()
                        : null);
    }

    @FXML
    private void look() {
        viewModel.examine();
    }

    private void show(Stage stage) {
        Shown.of(running, stage instanceof Stage.Running);
        Shown.of(looking, stage instanceof Stage.Looking);
        Shown.of(failed, stage instanceof Stage.Failed);
        Shown.of(page, stage instanceof Stage.Found);
        switch (stage) {
            case Stage.Running(var name) ->
                    running.setTitle(Words.get("diagnosis.running.title", name));
            case Stage.Failed(var why) -> failedNotice.setText(why.sentence());
            case Stage.Found(var autopsy) -> show(autopsy);
            case Stage.Nothing n -> {}
            case Stage.Looking l -> {}
        }
    }

    private void show(Autopsy autopsy) {
        page.setVvalue(0);
        copy.setText(Words.get("diagnosis.copy"));
        copy.setGraphic(new Icon(Glyph.COPY));
        card = new CauseCard(autopsy.answer(), opener);
        cause.getChildren().setAll(card);
        showMismatch(autopsy);
        showRemedies(autopsy);
        var less = DiagnosisViewModel.others(autopsy);
        Shown.of(others, !less.isEmpty());
        others.getChildren().setAll(new Fold(summary(less), cards(less)));
        fit();
    }

    /** Not while it is being laid out, of which the new place is a part. */
    private void fitSoon() {
        if (!fitting && card != null) {
            fitting = true;
            Platform.runLater(this::fit);
        }
    }

    /** Folds facts away until what helps first is in sight too. */
    private void fit() {
        fitting = true;
        double height = page.getViewportBounds().getHeight();
        if (card != null && !remedies.getChildren().isEmpty() && height > 0) {
            int folded = 0;
            do {
                card.fold(folded++);
                page.applyCss();
                page.layout();
            } while (bottomOfBest() > height && folded <= card.rows());
        }
        fitting = false;
    }

    /** Where the first remedy ends, in pixels from the top of what is scrolled. */
    private double bottomOfBest() {
        var best = remedies.getChildren().getFirst();
        var inScene = best.localToScene(best.getLayoutBounds());
        return page.getContent().sceneToLocal(inScene).getMaxY();
    }

    private void showMismatch(Autopsy autopsy) {
        Shown.of(mismatch, autopsy.mismatch());
        var own = viewModel.enginePlatform();
        mismatch.setText(Words.get("diagnosis.mismatch.text", autopsy.container().platform(), own));
    }

    private void showRemedies(Autopsy autopsy) {
        var note = Words.get("diagnosis.note", viewModel.rerunName());
        var all = viewModel.remedies();
        remedies.getChildren().clear();
        for (var remedy : all) {
            boolean best = remedy == all.getFirst() && remedy.remedy().rerun().isPresent();
            remedies.getChildren().add(new RemedyPane(remedy, best, note, viewModel));
        }
        if (!all.isEmpty()) {
            remedies.getChildren().getFirst().getStyleClass().add("first");
            remedies.getChildren().getFirst().setId("best-remedy");
        }
        Shown.of(remedies, !all.isEmpty());
    }

    private void fail(@Nullable EngineFailure why) {
        Shown.of(failure, why != null);
        failure.setText(why == null ? "" : why.sentence());
    }

    private static String summary(List<Finding> less) {
        return Words.get(
                "diagnosis.others",
                less.size(),
                less.stream()
                        .map(
                                f ->
                                        Words.get(
                                                "diagnosis.other",
                                                f.title(),
                                                Math.round(f.confidence() * 100)))
                        .collect(Collectors.joining("; ")));
    }

    private Node cards(List<Finding> less) {
        var cards = new VBox();
        cards.getStyleClass().add("other-findings");
        less.forEach(finding -> cards.getChildren().add(new CauseCard(finding, opener)));
        return cards;
    }

    private record Places(DiagnosisViewModel model, Consumer<EvidenceItem> console)
            implements Opener {
        @Override
        public boolean leadsTo(Kind kind) {
            return switch (kind) {
                case LOG, ENGINE, IMAGE -> true;
                case STATE, FILE, SETTINGS, EVENT -> false;
            };
        }

        @Override
        public void open(EvidenceItem item) {
            switch (Kind.of(item)) {
                case LOG -> console.accept(item);
                case ENGINE -> model.open(Navigator.ENGINE);
                case IMAGE -> model.open(Navigator.IMAGES);
                default -> {}
            }
        }
    }
}
