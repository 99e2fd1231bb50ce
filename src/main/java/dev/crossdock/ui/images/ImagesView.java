package dev.crossdock.ui.images;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.FluidTableSkin;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Skeleton;
import dev.crossdock.ui.fx.SortArrows;
import dev.crossdock.ui.fx.TextScale;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The page of images: the table, and the chosen image below it. */
public final class ImagesView {
    /** Below this width, in pixels, there is no room for what can be missed. */
    private static final double ROOMY = 870;

    private static final double ROW = 36;

    private final ImagesViewModel viewModel;
    private final ImageActions actions;
    private final Sheets sheets;
    private final Navigator navigator;
    private final Clock clock;
    private final double scale = TextScale.factor();

    @FXML private VBox root;
    @FXML private TextField filter;
    @FXML private Label filterKey;
    @FXML private ToggleButton notNative;
    @FXML private VBox trouble;
    @FXML private StackPane middle;
    @FXML private HBox legend;
    @FXML private Label checked;
    @FXML private HBox several;
    @FXML private Button deleteSeveral;
    @FXML private Button moreOfAll;
    @FXML private TableView<ImageRow> table;
    @FXML private TableColumn<ImageRow, ImageRow> name;
    @FXML private TableColumn<ImageRow, PlatformsLine> platforms;
    @FXML private TableColumn<ImageRow, Number> size;
    @FXML private TableColumn<ImageRow, dev.crossdock.core.engine.ImageSummary> created;
    @FXML private TableColumn<ImageRow, ImageUse> use;

    ImagesView(
            ImagesViewModel viewModel,
            ImageActions actions,
            Sheets sheets,
            Navigator navigator,
            Clock clock) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.sheets = sheets;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(viewModel.filterProperty());
        filterKey.setText(ImagesPage.FIND.getDisplayText());
        notNative.selectedProperty().bindBidirectional(viewModel.onlyNotNativeProperty());
        notNative
                .textProperty()
                .bind(
                        viewModel
                                .notNativeProperty()
                                .map(n -> Words.get("images.not-native", n.intValue())));
        columns();
        viewModel.orderProperty().bind(table.comparatorProperty());
        table.setSortPolicy(all -> true); // what is bound sorts by itself
        table.setItems(viewModel.shown());
        table.getSortOrder().add(name);
        SortArrows.install(table);
        table.setFixedCellSize(ROW);
        FluidTableSkin.install(table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(NoImages.matching(viewModel));
        nothingYet();
        table.setOnKeyPressed(
                e -> {
                    switch (e.getCode()) {
                        case ENTER -> runSelected();
                        case DELETE -> delete();
                        default -> {}
                    }
                });
        var roomy = root.widthProperty().greaterThanOrEqualTo(ROOMY);
        created.visibleProperty().bind(roomy);
        for (var spare : List.of(checked, filterKey)) {
            spare.visibleProperty().bind(roomy);
            spare.managedProperty().bind(roomy);
        }
        var selection = table.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        // A moment later: what is learned of the chosen may sift the rows, which must not change
        // while
        // the table tells of its selection.
        selection
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<ImageRow>) change -> Platform.runLater(this::choose));
        several.visibleProperty().bind(viewModel.chosenTextProperty().isNotEmpty());
        several.managedProperty().bind(several.visibleProperty());
        deleteSeveral
                .textProperty()
                .bind(
                        Bindings.size(viewModel.chosen())
                                .map(n -> Words.get("images.delete-several", n)));
        // After the table's own listener, which moves the selection along with the rows.
        viewModel.shown().addListener((ListChangeListener<ImageRow>) change -> keepOneSelected());
        viewModel.listedProperty().subscribe(listed -> focusTable());
        viewModel.failureProperty().subscribe(why -> showTrouble());
        actions.outcomeProperty().subscribe(what -> showTrouble());
    }

    private void columns() {
        name.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        name.setComparator((a, b) -> a.text().compareTo(b.text()));
        name.setCellFactory(column -> new ImageCells.Name());
        width(name, 270, 316, Double.MAX_VALUE);
        platforms.setCellValueFactory(row -> row.getValue().platformsProperty());
        platforms.setCellFactory(column -> new ImageCells.Platforms());
        width(platforms, 200, 380, Double.MAX_VALUE);
        size.setCellValueFactory(row -> new SimpleLongProperty(row.getValue().image().bytes()));
        size.setCellFactory(column -> new ImageCells.Size());
        width(size, 68, 68, 100);
        created.setCellValueFactory(row -> row.getValue().imageProperty());
        created.setComparator((a, b) -> a.created().compareTo(b.created()));
        created.setCellFactory(column -> new ImageCells.Created(clock));
        width(created, 88, 88, 110);
        use.setCellValueFactory(row -> row.getValue().useProperty());
        use.setCellFactory(column -> new ImageCells.Use());
        width(use, 124, 128, 220);
    }

    /** Widths in pixels for the Mac's font; wider where the machine's font is. */
    private void width(TableColumn<?, ?> column, double least, double usual, double most) {
        column.setMinWidth(least * scale);
        column.setPrefWidth(usual * scale);
        column.setMaxWidth(most * scale);
    }

    /** What stands in place of the table as long as nothing is in it. */
    private void nothingYet() {
        var nothing = Bindings.isEmpty(viewModel.rows());
        var skeleton =
                new Skeleton(
                        Words.get("images.listing"),
                        viewModel.loadingProperty().and(nothing),
                        viewModel::cancelLoad);
        var empty = NoImages.atAll(navigator);
        empty.visibleProperty().bind(nothing.and(viewModel.listedProperty()));
        table.visibleProperty().bind(nothing.not());
        legend.visibleProperty().bind(nothing.not());
        middle.getChildren().addAll(skeleton, empty);
    }

    /**
     * A table with something in it has something chosen, so that the detail below is never empty.
     */
    private void keepOneSelected() {
        var selection = table.getSelectionModel();
        if (selection.getSelectedItem() == null && !table.getItems().isEmpty()) {
            selection.selectFirst();
        }
    }

    /** While rows come and go the table has a moment with none in the place of one. */
    private void choose() {
        viewModel.choose(
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private void showTrouble() {
        trouble.getChildren().clear();
        var why = viewModel.failureProperty().get();
        if (why != null) {
            var again = new Button(Words.get("images.try-again"));
            again.setOnAction(e -> viewModel.load());
            trouble.getChildren()
                    .add(
                            notice(
                                    ImageActions.Outcome.failed(
                                            Words.get("images.trouble.list"), why),
                                    again));
        }
        var what = actions.outcomeProperty().get();
        if (what != null) {
            var read = new Button(Words.get("images.dismiss"));
            read.setOnAction(e -> actions.dismiss());
            trouble.getChildren().add(notice(what, read));
        }
        trouble.setManaged(!trouble.getChildren().isEmpty());
        trouble.setVisible(trouble.isManaged());
    }

    private static Notice notice(ImageActions.Outcome what, Button button) {
        var tone = what.good() ? Badge.Tone.SUCCESS : Badge.Tone.DANGER;
        var notice = new Notice(tone, what.title(), what.text(), button);
        notice.setTechnical(what.technical());
        return notice;
    }

    private void runSelected() {
        @Nullable ImageRow row = viewModel.selectedProperty().get();
        if (row != null) {
            row.reference().ifPresent(reference -> actions.run(reference, null));
        }
    }

    /** Asks whether what is chosen is to be deleted. */
    @FXML
    void delete() {
        DeleteSheet.ask(sheets, actions, List.copyOf(viewModel.chosen()), viewModel.rows());
    }

    void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Takes the focus to the table, unless somebody is typing. */
    void focusTable() {
        var scene = root.getScene();
        if (scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
            table.requestFocus();
        }
    }

    @FXML
    private void pull() {
        PullSheet.show(sheets, actions, viewModel.rows(), "");
    }

    @FXML
    private void more() {
        var prune = new MenuItem(Words.get("images.menu.prune"), new Icon(Glyph.DELETE));
        prune.setOnAction(e -> PruneSheet.show(sheets, actions, viewModel.rows()));
        new ContextMenu(prune).show(moreOfAll, Side.BOTTOM, 0, 4);
    }

    @FXML
    void checkAgain() {
        viewModel.checkAgain();
    }

    public ImagesViewModel getViewModel() {
        return viewModel;
    }
}
