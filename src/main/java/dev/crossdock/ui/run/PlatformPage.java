package dev.crossdock.ui.run;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows the second page. */
public final class PlatformPage {
    private final PlatformPageViewModel viewModel;
    private final Map<Platform, PlatformCardView> views = new HashMap<>();
    private final VBox moreCards = new VBox();
    private final ProofLine proof;
    private boolean focusAwaited;

    @FXML private Icon probedIcon;
    @FXML private ProgressIndicator probing;
    @FXML private Button probeAgain;
    @FXML private ScrollPane scroll;
    @FXML private Notice registry;
    @FXML private HBox registryLine;
    @FXML private VBox cards;
    @FXML private HBox asking;
    @FXML private Fold more;

    PlatformPage(PlatformPageViewModel viewModel, ProofViewModel asked) {
        this.viewModel = viewModel;
        proof = new ProofLine(asked);
    }

    @FXML
    private void initialize() {
        moreCards.getStyleClass().add("platform-cards");
        more.setContent(moreCards);
        more.openProperty().bindBidirectional(viewModel.moreOpenProperty());
        Shown.when(more, Bindings.isNotEmpty(viewModel.getMore()));
        var silent = viewModel.registryTextProperty().isNotEmpty();
        Shown.when(registry, silent.and(viewModel.anyHereProperty().not()));
        Shown.when(registryLine, silent.and(viewModel.anyHereProperty()));
        Shown.when(asking, viewModel.askingProperty());
        Shown.when(probing, viewModel.probingProperty());
        Shown.when(probedIcon, viewModel.probingProperty().not());
        probeAgain.disableProperty().bind(viewModel.probingProperty());
        ListChangeListener<PlatformCard> changed = c -> fill();
        viewModel.getFirst().addListener(changed);
        viewModel.getMore().addListener(changed);
        viewModel.chosenProperty().subscribe(this::mark);
        fill();
        cards.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        moreCards.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void fill() {
        cards.getChildren().setAll(nodes(viewModel.getFirst()));
        moreCards.getChildren().setAll(nodes(viewModel.getMore()));
        mark(viewModel.getChosen());
    }

    private List<? extends Node> nodes(List<PlatformCard> now) {
        return now.stream().map(this::view).toList();
    }

    /** A card keeps its node, so that the focus stays where it is. */
    private PlatformCardView view(PlatformCard card) {
        var view =
                views.computeIfAbsent(
                        card.platform(),
                        platform -> new PlatformCardView(() -> viewModel.choose(platform)));
        view.show(card);
        return view;
    }

    private void mark(@Nullable Platform chosen) {
        views.forEach((platform, view) -> view.setChosen(platform.equals(chosen)));
        var card = views.get(chosen);
        if (card != null) {
            card.hold(proof);
        }
        if (focusAwaited) {
            focus();
        }
    }

    private void onKey(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case DOWN, RIGHT -> 1;
                    case UP, LEFT -> -1;
                    default -> 0;
                };
        if (by != 0) {
            event.consume();
            viewModel.move(by);
            focus();
        }
    }

    /** Gives the focus to the chosen card, as soon as there is one, and brings it into sight. */
    void focus() {
        var view = views.get(viewModel.getChosen());
        focusAwaited = view == null;
        if (view != null) {
            view.requestFocus();
            Reveal.in(scroll, view);
        }
    }

    @FXML
    private void probeAgain() {
        viewModel.probeAgain();
    }

    @FXML
    private void askAgain() {
        viewModel.askAgain();
    }

    public PlatformPageViewModel getViewModel() {
        return viewModel;
    }
}
