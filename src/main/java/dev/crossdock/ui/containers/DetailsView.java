package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.Secrecy;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.containers.Facts.Fact;
import dev.crossdock.ui.containers.InspectViewModel.Form;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.CommandPieces;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Shown;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Shows what is told of a container, to be read and to be copied. */
public final class DetailsView {
    private final ContainerViewModel viewModel;
    private final InspectViewModel inspect;
    private final InspectPane inspectPane;

    @FXML private ToggleGroup forms;
    @FXML private ToggleButton summary;
    @FXML private ToggleButton tree;
    @FXML private ToggleButton json;
    @FXML private StackPane pages;
    @FXML private ScrollPane page;
    @FXML private CommandBox command;
    @FXML private VBox cards;

    DetailsView(ContainerViewModel viewModel, InspectViewModel inspect) {
        this.viewModel = viewModel;
        this.inspect = inspect;
        inspectPane = new InspectPane(inspect);
    }

    @FXML
    private void initialize() {
        viewModel.detailsProperty().subscribe(this::show);
        pages.getChildren().add(inspectPane);
        form(Form.SUMMARY, summary);
        form(Form.TREE, tree);
        form(Form.JSON, json);
        forms.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                forms.selectToggle(before);
                            } else {
                                inspect.formProperty().set((Form) now.getUserData());
                            }
                        });
        inspect.formProperty().subscribe(this::turn);
    }

    private static void form(Form form, ToggleButton button) {
        button.setUserData(form);
    }

    private void turn(Form now) {
        forms.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == now)
                .forEach(forms::selectToggle);
        Shown.of(page, now == Form.SUMMARY);
        Shown.of(inspectPane, now != Form.SUMMARY);
    }

    /** Takes the focus to the search, which all but the summary has. */
    void find() {
        if (inspect.formProperty().get() == Form.SUMMARY) {
            inspect.formProperty().set(Form.TREE);
        }
        inspectPane.find();
    }

    private void show(@Nullable ContainerDetails container) {
        cards.getChildren().clear();
        if (container == null) {
            command.setCommand("");
            return;
        }
        var spec = container.spec();
        command.setTokens(
                CommandPieces.of(DockerRun.tokens(spec, Secrecy.DOTS)), DockerRun.line(spec));
        Facts.of(container).forEach(facts -> cards.getChildren().add(card(facts)));
    }

    private static Node card(Facts facts) {
        var title = new Label(facts.title());
        title.getStyleClass().add("strong");
        var head = new HBox(title);
        head.getStyleClass().addAll("card-row", "first", "fact-title");
        var card = new VBox(head);
        card.getStyleClass().add("card");
        facts.facts().forEach(fact -> card.getChildren().add(row(fact)));
        return card;
    }

    private static Node row(Fact fact) {
        var name = new Label(fact.name());
        name.getStyleClass().addAll("muted", "fact-name");
        name.setTooltip(new Tooltip(fact.name()));
        var value = new Label(fact.value());
        value.getStyleClass().add("mono");
        value.setMinWidth(0);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(16, name, value);
        row.getStyleClass().addAll("card-row", "fact");
        row.setAlignment(Pos.CENTER_LEFT);
        if (!fact.copied().isEmpty()) {
            row.getChildren().add(copyButton(fact));
            value.setTooltip(new Tooltip(fact.value()));
        }
        return row;
    }

    private static Button copyButton(Fact fact) {
        var words = Words.get("details.copy", fact.name());
        var button = new Button();
        button.getStyleClass().setAll("button", "icon-button");
        button.setGraphic(new Icon(Glyph.COPY, 14));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> Clip.put(fact.copied()));
        return button;
    }
}
