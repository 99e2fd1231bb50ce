package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.Place;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.images.EnableSheet;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.Clock;

/** The page of the engine; where there is none, what to do about it. */
public final class EngineView {
    private final EngineViewModel viewModel;
    private final Sheets sheets;
    private final Clock clock;
    private final CostViewModel cost;
    private final DiskViewModel disk;
    private final Runnable toImages;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper(this, "none");

    /** From this width of the page on, in pixels, the cards stand beside the table. */
    private static final double BESIDE = 880;

    @FXML private ScrollPane scroll;
    @FXML private VBox columns;
    @FXML private VBox main;
    @FXML private VBox side;
    @FXML private StackPane inUse;
    @FXML private VBox others;
    @FXML private GridPane emulation;
    @FXML private Button probeAll;

    /**
     * @param toImages goes to the page of the images
     */
    EngineView(
            EngineViewModel viewModel,
            CostViewModel cost,
            DiskViewModel disk,
            EngineSession session,
            Sheets sheets,
            Runnable toImages,
            Clock clock) {
        this.viewModel = viewModel;
        this.cost = cost;
        this.disk = disk;
        this.toImages = toImages;
        this.sheets = sheets;
        this.clock = clock;
        session.stateProperty()
                .subscribe(
                        state -> {
                            looking.set(state instanceof SessionState.Looking);
                            none.set(state instanceof SessionState.NoEngine);
                        });
    }

    @FXML
    private void initialize() {
        var grid =
                new EmulationGrid(
                        emulation,
                        clock,
                        viewModel::probe,
                        platform ->
                                EnableSheet.show(
                                        sheets, platform, () -> viewModel.probe(platform)));
        viewModel
                .rows()
                .addListener((ListChangeListener<EmulationRow>) c -> grid.show(viewModel.rows()));
        grid.show(viewModel.rows());
        probeAll.disableProperty()
                .bind(viewModel.connectedProperty().not().or(viewModel.probingProperty()));
        viewModel.others().addListener((ListChangeListener<Place>) c -> listOthers());
        viewModel.connectedProperty().subscribe(this::showUse);
        side.getChildren()
                .setAll(
                        new CostCard(cost, clock),
                        new DiskCard(disk, sheets, toImages),
                        new KnownCard());
        scroll.widthProperty().subscribe(width -> arrange(width.doubleValue() >= BESIDE));
    }

    private void arrange(boolean beside) {
        side.getStyleClass().setAll(beside ? "engine-side" : "engine-below");
        if (beside) {
            columns.getChildren().setAll(new HBox(16, main, side));
        } else {
            columns.getChildren().setAll(main, side);
        }
    }

    private void showUse(boolean connected) {
        var look =
                connected
                        ? new Badge.Look(
                                Glyph.RUNNING,
                                "",
                                Words.get("engine.in-use"),
                                Badge.Tone.SUCCESS,
                                Badge.Tone.SUCCESS,
                                Badge.Form.BOX,
                                Badge.Ground.TINT,
                                Words.get("engine.in-use"))
                        : new Badge.Look(
                                Glyph.WARNING,
                                "",
                                Words.get("engine.lost"),
                                Badge.Tone.WARNING,
                                Badge.Tone.WARNING,
                                Badge.Form.BOX,
                                Badge.Ground.TINT,
                                Words.get("engine.lost"));
        inUse.getChildren().setAll(new Badge(look));
    }

    private void listOthers() {
        others.getChildren().setAll(viewModel.others().stream().map(this::other).toList());
    }

    private HBox other(Place place) {
        boolean answers = place.presence() == Place.Presence.ANSWERS;
        var icon = new Icon(answers ? Glyph.DONE : Glyph.CREATED);
        icon.setTone(answers ? Badge.Tone.SUCCESS : Badge.Tone.NEUTRAL);
        var name = new Label(place.address().name());
        name.getStyleClass().add("strong");
        var state = new Label(Words.get(answers ? "engine.running" : "engine.installed"));
        state.getStyleClass().add("muted");
        var path = new Label(PlaceLine.path(place.address()));
        path.getStyleClass().addAll("mono", "muted");
        path.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var button = new Button(Words.get(answers ? "engine.use" : "engine.start-it"));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(
                Words.get("images.variant.accessible", button.getText(), name.getText()));
        button.setOnAction(
                e -> {
                    if (answers) {
                        viewModel.use(place);
                    } else {
                        viewModel.start(place);
                    }
                });
        var row = new HBox(8, icon, name, state, path, gap, button);
        row.getStyleClass().addAll("card-row", "engine-row", "medium");
        return row;
    }

    @FXML
    void probeAll() {
        if (!probeAll.isDisabled()) {
            viewModel.probeAll();
        }
    }

    @FXML
    private void copyReport() {
        Clip.put(viewModel.report() + cost.lines());
    }

    void shown() {
        if (viewModel.isConnected()) {
            viewModel.lookForOthers();
            disk.look();
        }
    }

    public EngineViewModel getViewModel() {
        return viewModel;
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    public boolean isLooking() {
        return looking.get();
    }

    public ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    public boolean isNone() {
        return none.get();
    }
}
