package dev.crossdock.ui.run;

import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.Secrecy;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Objects;
import java.util.stream.Stream;

/** The wizard's sheet: its steps, its pages, the command below them, the buttons. */
public final class RunWizard {
    private static final KeyCombination GO =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    /** The command is this high at least and at most, in pixels: one line, and five. */
    private static final double LEAST_COMMAND = 40;

    private static final double MOST_COMMAND = 120;

    private final RunWizardViewModel viewModel;
    private final Runnable leave;
    private final WizardPages controllers;

    @FXML private VBox root;
    @FXML private HBox steps;
    @FXML private StackPane pages;
    @FXML private Node imagePage;
    @FXML private Node platformPage;
    @FXML private Node settingsPage;
    @FXML private Node reviewPage;
    @FXML private VBox strip;
    @FXML private Label replaced;
    @FXML private Button keep;
    @FXML private ScrollPane commandScroll;
    @FXML private CommandBox command;
    @FXML private Button cancel;
    @FXML private Button back;
    @FXML private Button next;

    /**
     * @param leave asks to close the sheet
     */
    RunWizard(RunWizardViewModel viewModel, WizardPages controllers, Runnable leave) {
        this.viewModel = viewModel;
        this.controllers = controllers;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        steps.getChildren().setAll(new StepLine(viewModel).nodes());
        var step = viewModel.stepProperty();
        step.subscribe(this::show);
        Shown.when(strip, step.map(s -> s == WizardStep.PLATFORM || s == WizardStep.SETTINGS));
        var isPlatform = Bindings.equal(step, WizardStep.PLATFORM);
        var isReplaced = viewModel.getPlatform().replacedProperty().isNotEmpty().and(isPlatform);
        Shown.when(replaced, isReplaced);
        Shown.when(keep, isReplaced);
        Shown.when(back, step.map(s -> s != WizardStep.IMAGE));
        back.disableProperty().bind(viewModel.getReview().runningProperty());
        cancel.textProperty()
                .bind(
                        viewModel
                                .getReview()
                                .stoppableProperty()
                                .map(now -> Words.get(now ? "wizard.stop" : "wizard.cancel")));
        command.heightProperty().subscribe(height -> bound(height.doubleValue()));
        next.graphicProperty().bind(step.map(s -> nextIcon(s == WizardStep.REVIEW)));
        next.accessibleTextProperty().bind(viewModel.nextTextProperty());
        viewModel.specProperty().subscribe(this::print);
        viewModel.beforeProperty().subscribe(this::print);
        print();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onEnter);
    }

    /** A long command scrolls, so that the page above it keeps its place. */
    private void bound(double height) {
        commandScroll.setMinHeight(Math.clamp(height, LEAST_COMMAND, MOST_COMMAND));
        commandScroll.setPrefHeight(commandScroll.getMinHeight());
    }

    private static Node nextIcon(boolean last) {
        return new Icon(last ? Glyph.RUN : Glyph.RETURN_KEY);
    }

    private void show(WizardStep step) {
        var page = page(step);
        for (var each : pages.getChildren()) {
            each.setVisible(each == page);
            each.setManaged(each == page);
        }
        controllers.focus(step);
    }

    private Node page(WizardStep step) {
        return switch (step) {
            case IMAGE -> imagePage;
            case PLATFORM -> platformPage;
            case SETTINGS -> settingsPage;
            case REVIEW -> reviewPage;
        };
    }

    private void print() {
        var now = viewModel.getSpec();
        command.setTokens(
                CommandTokens.of(DockerRun.changes(viewModel.getBefore(), now, Secrecy.DOTS)),
                DockerRun.line(now));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
        } else if (GO.match(event) || isReturnAmongPlatforms(event)) {
            event.consume();
            viewModel.next();
        }
    }

    /**
     * Among the cards the focus comes to rest by itself, on a button too: there Return goes on, as
     * the footer says, and the space bar presses.
     */
    private boolean isReturnAmongPlatforms(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER
                && event.getTarget() instanceof ButtonBase button
                && isWithin(button, platformPage);
    }

    private static boolean isWithin(Node node, Node ancestor) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(each -> each == ancestor);
    }

    /**
     * What no control took for itself. A default button would lose the key to that of a question
     * above the sheet.
     */
    private void onEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            viewModel.next();
        }
    }

    @FXML
    private void cancel() {
        leave.run();
    }

    @FXML
    private void back() {
        viewModel.back();
    }

    @FXML
    private void next() {
        viewModel.next();
    }

    @FXML
    private void keepPasted() {
        viewModel.getPlatform().keepPasted();
        controllers.focus(WizardStep.PLATFORM);
    }

    public RunWizardViewModel getViewModel() {
        return viewModel;
    }

    Region root() {
        return root;
    }
}
