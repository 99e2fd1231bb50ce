package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/** The numbered steps in the wizard's header; those that are done lead back. */
final class StepLine {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final double TICK = 13;

    private final RunWizardViewModel viewModel;

    StepLine(RunWizardViewModel viewModel) {
        this.viewModel = viewModel;
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        for (var step : WizardStep.values()) {
            if (!nodes.isEmpty()) {
                var line = new Region();
                line.getStyleClass().add("wizard-step-line");
                nodes.add(line);
            }
            nodes.add(button(step));
        }
        return nodes;
    }

    private Button button(WizardStep step) {
        var number = new Label(String.valueOf(step.ordinal() + 1));
        var tick = new Icon(Glyph.CHECK, TICK);
        var disc = new StackPane(number, tick);
        disc.getStyleClass().add("wizard-step-disc");
        var button = new Button(step.title(), disc);
        button.getStyleClass().setAll("button", "wizard-step");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> viewModel.goTo(step));
        viewModel
                .stepProperty()
                .subscribe(
                        now -> {
                            boolean done = step.isBefore(now);
                            tick.setVisible(done);
                            number.setVisible(!done);
                            button.pseudoClassStateChanged(DONE, done);
                            button.pseudoClassStateChanged(NOW, step == now);
                            button.setFocusTraversable(done);
                            button.setMouseTransparent(!done);
                            button.setAccessibleText(state(step, now));
                        });
        return button;
    }

    private static String state(WizardStep step, WizardStep now) {
        if (step == now) {
            return Words.get("wizard.step.state.now", step.title());
        }
        return Words.get(
                step.isBefore(now) ? "wizard.step.state.done" : "wizard.step.state.later",
                step.title());
    }
}
