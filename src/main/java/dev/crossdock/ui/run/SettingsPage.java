package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Fold;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows the third page. */
public final class SettingsPage {
    private final SettingsPageViewModel viewModel;
    private RowList<EnvironmentRow> environmentRows;
    private RowList<PortRow> portRows;
    private RowList<MountRow> mountRows;

    @FXML private VBox root;
    @FXML private ScrollPane scroll;
    @FXML private Label undeclared;
    @FXML private TextField name;
    @FXML private TextField command;
    @FXML private HBox shell;
    @FXML private CheckBox terminal;
    @FXML private VBox environment;
    @FXML private FlowPane environmentButtons;
    @FXML private VBox ports;
    @FXML private FlowPane portButtons;
    @FXML private VBox mounts;
    @FXML private FlowPane mountButtons;
    @FXML private Fold more;
    @FXML private VBox moreForm;
    @FXML private TextField entrypoint;
    @FXML private TextField memory;
    @FXML private TextField cpus;
    @FXML private TextField network;
    @FXML private TextField user;
    @FXML private TextField directory;
    @FXML private ComboBox<String> restart;
    @FXML private CheckBox init;
    @FXML private CheckBox remove;

    SettingsPage(SettingsPageViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        program();
        limits();
        viewModel.pointedProperty().addListener(o -> leadToWrong());
        var all = viewModel.getEnvironment();
        environmentRows =
                new RowList<>(
                        all,
                        environment,
                        environmentButtons,
                        row -> new EnvironmentRowView(row, () -> all.remove(row)));
        var published = viewModel.getPorts();
        portRows =
                new RowList<>(
                        published,
                        ports,
                        portButtons,
                        row -> new PortRowView(row, () -> published.remove(row)));
        var mounted = viewModel.getMounts();
        mountRows =
                new RowList<>(
                        mounted,
                        mounts,
                        mountButtons,
                        row -> new MountRowView(row, () -> mounted.remove(row)));
    }

    private void program() {
        var program = viewModel.getProgram();
        bind(name, program.getName());
        bind(command, program.getCommand());
        bind(entrypoint, program.getEntrypoint());
        prompt(command, program.ownProperty());
        prompt(entrypoint, program.ownEntrypointProperty());
        terminal.selectedProperty().bindBidirectional(program.terminalProperty());
        Shown.when(shell, program.shellOfferedProperty());
        Shown.when(undeclared, viewModel.undeclaredProperty().isNotEmpty());
    }

    private void limits() {
        var limits = viewModel.getLimits();
        bind(memory, limits.getMemory());
        bind(cpus, limits.getCpus());
        bind(network, limits.getNetwork());
        bind(user, limits.getUser());
        bind(directory, limits.getDirectory());
        restart.getItems().setAll("no", "on-failure", "unless-stopped", "always");
        restart.setEditable(true);
        restart.valueProperty().bindBidirectional(limits.restartProperty());
        init.selectedProperty().bindBidirectional(limits.initProperty());
        remove.selectedProperty().bindBidirectional(limits.removeProperty());
        more.setContent(moreForm);
    }

    private static void bind(TextField field, Field to) {
        field.textProperty().bindBidirectional(to.textProperty());
    }

    private static void prompt(TextField field, ObservableValue<String> own) {
        own.subscribe(
                words ->
                        field.setPromptText(
                                words.isEmpty()
                                        ? Words.get("wizard.settings.own-unknown")
                                        : Words.get("wizard.settings.own", words)));
    }

    private void leadToWrong() {
        if (!viewModel.getLimits().isRight() || !viewModel.getProgram().getEntrypoint().isRight()) {
            more.openProperty().set(true);
        }
        root.applyCss();
        root.layout();
        root.lookupAll(".form-problem").stream()
                .filter(Node::isManaged)
                .findFirst()
                .ifPresent(problem -> Reveal.in(scroll, fieldAbove(problem)));
    }

    /** The field that a problem stands below. */
    private static Node fieldAbove(Node problem) {
        var field = problem.getParent().lookup(".text-input");
        var wanted = field == null ? problem.getParent() : field;
        wanted.requestFocus();
        return wanted;
    }

    /** The first field that has something to be filled in, or the command. */
    void focus() {
        more.openProperty().set(viewModel.isMoreUsed());
        var missing = viewModel.getEnvironment().missing();
        if (missing == null) {
            command.requestFocus();
            command.end();
        } else {
            environmentRows.focus(missing);
        }
    }

    @FXML
    private void useShell() {
        viewModel.getProgram().useShell();
        command.requestFocus();
    }

    @FXML
    private void addVariable() {
        environmentRows.add();
    }

    @FXML
    private void addPort() {
        portRows.add();
    }

    @FXML
    private void addFolder() {
        mountRows.add();
    }

    @FXML
    private void addVolume() {
        viewModel.getMounts().addVolume();
        mountRows.focusLast();
    }

    public SettingsPageViewModel getViewModel() {
        return viewModel;
    }
}
