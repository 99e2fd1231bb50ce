package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.Place;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;

import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/** What is shown where no engine answers. It goes away by itself. */
public final class NoEngine {
    private final NoEngineViewModel viewModel;
    private final Sheets sheets;

    @FXML private VBox trouble;
    @FXML private VBox installed;
    @FXML private VBox places;
    @FXML private Fold technical;

    NoEngine(NoEngineViewModel viewModel, Sheets sheets) {
        this.viewModel = viewModel;
        this.sheets = sheets;
    }

    @FXML
    private void initialize() {
        var details = new Label();
        details.getStyleClass().addAll("mono", "muted");
        details.setWrapText(true);
        details.textProperty().bind(viewModel.technicalProperty());
        technical.setContent(details);
        viewModel.places().addListener((ListChangeListener<Place>) change -> listPlaces());
        viewModel.installed().addListener((ListChangeListener<Place>) change -> listInstalled());
        viewModel
                .starts()
                .starting()
                .addListener((SetChangeListener<String>) change -> listInstalled());
        viewModel.starts().troubleProperty().subscribe(this::showTrouble);
        listPlaces();
        listInstalled();
    }

    private void listPlaces() {
        var rows = new ArrayList<Node>();
        for (var place : viewModel.places()) {
            rows.add(placeRow(PlaceLine.of(place), rows.isEmpty()));
        }
        places.getChildren().setAll(rows);
    }

    private static HBox placeRow(PlaceLine line, boolean first) {
        var label = new Label(line.path().isEmpty() ? line.label() : line.label() + ",");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var path = new Label(line.path());
        path.getStyleClass().add("mono");
        path.setMinWidth(0);
        var icon = new Icon(line.glyph(), 14);
        icon.setTone(line.tone());
        var found = new Label(line.found(), icon);
        found.getStyleClass().add("muted");
        found.setMinWidth(Region.USE_PREF_SIZE);
        var where = new HBox(6, label, path);
        where.getStyleClass().add("place");
        return row(first, "small", where, gap(), found);
    }

    private void listInstalled() {
        var rows = new ArrayList<Node>();
        for (var place : viewModel.installed()) {
            rows.add(installedRow(place, rows.isEmpty()));
        }
        installed.getChildren().setAll(rows);
        installed.setVisible(!rows.isEmpty());
        installed.setManaged(!rows.isEmpty());
    }

    private HBox installedRow(Place place, boolean first) {
        var box = new StackPane(new Icon(Glyph.CONTAINERS));
        box.getStyleClass().add("engine-box");
        var name = new Label(place.address().name());
        name.getStyleClass().add("strong");
        var command = new Label(place.startCommand());
        command.getStyleClass().addAll("mono", "muted");
        return row(first, "large", box, words(name, command), gap(), startButton(place, first));
    }

    private static VBox words(Label... lines) {
        var words = new VBox(4, lines);
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private Button startButton(Place place, boolean first) {
        var name = place.address().name();
        boolean starting = viewModel.starts().starting().contains(name);
        var button =
                new Button(
                        Words.get(starting ? "engine.starting" : "engine.start", name),
                        new Icon(Glyph.RUN));
        button.setDisable(starting);
        if (first) {
            button.getStyleClass().add("accent");
            button.setDefaultButton(true);
        }
        button.setOnAction(e -> viewModel.start(place));
        return button;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox row(boolean first, String size, Node... nodes) {
        var row = new HBox(12, nodes);
        row.getStyleClass().addAll("card-row", "engine-row", size);
        if (first) {
            row.getStyleClass().add("first");
        }
        return row;
    }

    private void showTrouble(EngineStarts.@Nullable Trouble what) {
        trouble.getChildren().clear();
        trouble.setManaged(what != null);
        if (what != null) {
            trouble.getChildren()
                    .add(
                            new Notice(
                                    Badge.Tone.DANGER,
                                    Words.get("engine.start.trouble", what.engine()),
                                    what.why().sentence()));
        }
    }

    @FXML
    private void lookAgain() {
        viewModel.lookAgain();
    }

    @FXML
    private void otherAddress() {
        AddressSheet.show(sheets, viewModel::use);
    }

    public NoEngineViewModel getViewModel() {
        return viewModel;
    }
}
