package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.run.ProofViewModel.State;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** On the chosen card: asks the image what it runs on, and shows the answer beside the button. */
final class ProofLine extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Icon icon = new Icon(Glyph.DONE);
    private final Label answer = new Label();

    ProofLine(ProofViewModel viewModel) {
        getStyleClass().add("card-proof");
        var state = viewModel.stateProperty();
        var running = state.map(now -> now == State.RUNNING);
        var verify = button("wizard.proof.verify", viewModel::verify, state.map(ProofLine::isIdle));
        verify.setId("verify");
        var cancel = button("sheet.cancel", viewModel::cancel, running);
        cancel.setId("verify-cancel");
        var turning = new ProgressIndicator();
        turning.getStyleClass().add("small-progress");
        turning.accessibleTextProperty().bind(viewModel.textProperty());
        Shown.when(turning, running);
        answer.textProperty().bind(viewModel.textProperty());
        answer.setId("verify-answer");
        answer.setWrapText(true);
        answer.setMinWidth(0);
        HBox.setHgrow(answer, Priority.SOMETIMES);
        Shown.when(answer, viewModel.textProperty().isNotEmpty());
        Shown.when(icon, state.map(now -> now.compareTo(State.RUNNING) > 0));
        getChildren().setAll(verify, turning, icon, answer, cancel);
        state.subscribe(this::paint);
    }

    private static boolean isIdle(State now) {
        return now != State.RUNNING;
    }

    private static Button button(String words, Runnable action, ObservableValue<Boolean> shown) {
        var button = new Button(Words.get(words));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        Shown.when(button, shown);
        return button;
    }

    private void paint(State now) {
        boolean wrong = now == State.WRONG;
        icon.setGlyph(wrong ? Glyph.ERROR : now == State.FITS ? Glyph.DONE : Glyph.INFO);
        icon.setTone(
                wrong
                        ? Badge.Tone.DANGER
                        : now == State.FITS ? Badge.Tone.SUCCESS : Badge.Tone.NEUTRAL);
        answer.pseudoClassStateChanged(WRONG, wrong);
    }
}
