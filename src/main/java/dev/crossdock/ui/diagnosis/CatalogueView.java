package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Catalogue.Entry;
import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EmptyState;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of causes as a sheet: a list, a search, and what each means. */
public final class CatalogueView {
    private final CatalogueViewModel viewModel;
    private Sheets.@Nullable Shown shown;

    @FXML private TextField search;
    @FXML private HBox found;
    @FXML private ListView<Entry> list;
    @FXML private Label name;
    @FXML private Label id;
    @FXML private Label codes;
    @FXML private Label means;
    @FXML private Label advice;
    @FXML private EmptyState nothing;

    private CatalogueView(CatalogueViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /**
     * Opens it.
     *
     * @param first the cause that is read first; null for the first of all
     */
    public static void show(Sheets sheets, @Nullable Cause first) {
        var view = new CatalogueView(new CatalogueViewModel(first));
        var content = (Region) Fxml.load(view);
        view.shown = sheets.show(Words.get("causes.title"), content, () -> {});
    }

    @FXML
    private void initialize() {
        list.setItems(viewModel.shown());
        list.setCellFactory(view -> new Cell());
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        viewModel
                .searchProperty()
                .subscribe(words -> nothing.setTitle(Words.get("causes.none", words.strip())));
        viewModel.selectedProperty().subscribe(this::read);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        entry -> {
                            if (entry != null) {
                                viewModel.selectedProperty().set(entry);
                            }
                        });
    }

    /** Down leads from the field into the list, which the arrows walk through. */
    private void move(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            list.requestFocus();
        }
    }

    /** A list keeps Esc for itself. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    private void read(@Nullable Entry entry) {
        Shown.of(found, entry != null);
        Shown.of(nothing, entry == null);
        if (entry == null) {
            return;
        }
        name.setText(entry.title());
        id.setText(entry.cause().id());
        codes.setText(codes(entry));
        means.setText(entry.means());
        advice.setText(entry.advice());
        if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
            // The list knows how high it is once it was laid out.
            Platform.runLater(() -> list.scrollTo(entry));
        }
    }

    private static String codes(Entry entry) {
        var numbers = entry.codes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return switch (entry.codes().size()) {
            case 0 -> "";
            case 1 -> Words.get("causes.code", numbers);
            default -> Words.get("causes.codes", numbers);
        };
    }

    @FXML
    private void clear() {
        search.clear();
        search.requestFocus();
    }

    @FXML
    private void close() {
        if (shown != null) {
            shown.close();
        }
    }

    /** Its name, and below it the id and the codes. */
    private static final class Cell extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label about = new Label();
        private final VBox lines = new VBox(2, name, about);

        Cell() {
            about.getStyleClass().addAll("muted", "secondary");
            for (var label : List.of(name, about)) {
                label.setMinWidth(0);
            }
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean isEmpty) {
            super.updateItem(entry, isEmpty);
            if (isEmpty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(entry.title());
            about.setText(entry.cause().id());
            setGraphic(lines);
            setAccessibleText(entry.title() + ", " + codes(entry));
        }
    }
}
