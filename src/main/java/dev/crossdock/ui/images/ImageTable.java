package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.FluidTableSkin;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.fx.SortArrows;
import dev.crossdock.ui.fx.TextScale;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The table of the images, what its signs mean, and the chosen image below it. */
public final class ImageTable {
    private static final double ROW = 36;

    private final ImagesViewModel viewModel;
    private final ImageActions actions;
    private final Sheets sheets;
    private final Clock clock;

    @FXML private VBox root;
    @FXML private Label checked;
    @FXML private HBox several;
    @FXML private Button deleteSeveral;
    @FXML private @Nullable TableView<ImageRow> table;
    @FXML private TableColumn<ImageRow, ImageRow> name;
    @FXML private TableColumn<ImageRow, PlatformsLine> platforms;
    @FXML private TableColumn<ImageRow, Number> size;
    @FXML private TableColumn<ImageRow, ImageSummary> created;
    @FXML private TableColumn<ImageRow, ImageUse> use;

    ImageTable(ImagesViewModel viewModel, ImageActions actions, Sheets sheets, Clock clock) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.sheets = sheets;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
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
        table.setOnKeyPressed(
                e -> {
                    switch (e.getCode()) {
                        case ENTER -> runSelected();
                        case DELETE -> delete();
                        default -> {}
                    }
                });
        var roomy = root.widthProperty().greaterThanOrEqualTo(ImagesView.ROOMY);
        created.visibleProperty().bind(roomy);
        Shown.of(checked, roomy);
        var selection = table.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        // A moment later: what is learned of the chosen may sift the rows, which must not change
        // while
        // the table tells of its selection.
        selection
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<ImageRow>) change -> Platform.runLater(this::choose));
        Shown.of(several, viewModel.chosenTextProperty().isNotEmpty());
        deleteSeveral
                .textProperty()
                .bind(
                        Bindings.size(viewModel.chosen())
                                .map(n -> Words.get("images.delete-several", n)));
        // After the table's own listener, which moves the selection along with the rows.
        viewModel.shown().addListener((ListChangeListener<ImageRow>) change -> keepOneSelected());
        keepOneSelected();
        viewModel.listedProperty().subscribe(listed -> focus());
    }

    private void columns() {
        double scale = TextScale.factor();
        name.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        name.setComparator((a, b) -> a.text().compareTo(b.text()));
        name.setCellFactory(column -> new ImageCells.Name());
        width(scale, name, 270, 316, Double.MAX_VALUE);
        platforms.setCellValueFactory(row -> row.getValue().platformsProperty());
        platforms.setCellFactory(column -> new ImageCells.Platforms());
        width(scale, platforms, 200, 380, Double.MAX_VALUE);
        size.setCellValueFactory(row -> new SimpleLongProperty(row.getValue().image().bytes()));
        size.setCellFactory(column -> new ImageCells.Size());
        width(scale, size, 68, 68, 100);
        created.setCellValueFactory(row -> row.getValue().imageProperty());
        created.setComparator((a, b) -> a.created().compareTo(b.created()));
        created.setCellFactory(column -> new ImageCells.Created(clock));
        width(scale, created, 88, 88, 110);
        use.setCellValueFactory(row -> row.getValue().useProperty());
        use.setCellFactory(column -> new ImageCells.Use());
        width(scale, use, 124, 128, 220);
    }

    /** Widths in pixels for the Mac's font; wider where the machine's font is. */
    private static void width(
            double scale, TableColumn<?, ?> column, double least, double usual, double most) {
        column.setMinWidth(least * scale);
        column.setPrefWidth(usual * scale);
        column.setMaxWidth(most * scale);
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

    /** Takes the focus to the table, where there is one, unless somebody is typing. */
    void focus() {
        if (table == null || table.getScene() == null) {
            return;
        }
        if (!(table.getScene().getFocusOwner() instanceof TextInputControl)) {
            table.requestFocus();
        }
    }

    @FXML
    void checkAgain() {
        viewModel.checkAgain();
    }

    public ImagesViewModel getViewModel() {
        return viewModel;
    }
}
