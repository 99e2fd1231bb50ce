package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Shows the first page. */
public final class ImagePage {
    private static final List<String> EXAMPLES =
            List.of("alpine", "postgres:16", "nginx", "python:3", "hello-world");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double PADDING = 16;
    private static final double SIDES = 24;
    private static final double LEAST_HEIGHT = 34;
    private static final double MOST_HEIGHT = 140;

    private final ImagePageViewModel viewModel;
    private final Runnable next;
    private final Text measure = new Text();

    @FXML private TextArea field;
    @FXML private HBox messageLine;
    @FXML private Icon messageIcon;
    @FXML private Label message;
    @FXML private HBox sources;
    @FXML private ToggleGroup source;
    @FXML private ToggleButton here;
    @FXML private ToggleButton before;
    @FXML private StackPane lists;
    @FXML private VBox local;
    @FXML private Label localHeading;
    @FXML private ListView<ImageRow> images;
    @FXML private Label noMatch;
    @FXML private VBox none;
    @FXML private Label noneText;
    @FXML private FlowPane examples;
    @FXML private ScrollPane read;
    @FXML private GridPane parts;

    /**
     * @param next goes to the next page
     */
    ImagePage(ImagePageViewModel viewModel, Runnable next) {
        this.viewModel = viewModel;
        this.next = next;
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(viewModel.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onFieldKey);
        viewModel.wrongProperty().subscribe(this::paint);
        viewModel.commandProperty().subscribe(this::paint);
        viewModel.inputProperty().subscribe(this::read);
        paint();
        read();
        growWithText();
        showLists();
        images.setItems(viewModel.getImages());
        images.setCellFactory(list -> new ImageRowCell(viewModel.session()));
        images.getSelectionModel().selectedItemProperty().subscribe(this::pick);
        images.addEventHandler(KeyEvent.KEY_PRESSED, this::onListKey);
        images.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onListClick);
    }

    /** What was run before stands beside what is here, as soon as there is something. */
    private void showBefore() {
        var memory = viewModel.memory();
        var recent = new RecentRuns(memory, viewModel::pick, next);
        lists.getChildren().add(recent);
        viewModel.textProperty().subscribe(recent::filter);
        source.selectedToggleProperty()
                .subscribe(
                        (was, now) -> {
                            if (now == null) {
                                source.selectToggle(was);
                            }
                        });
        here.setText(localHeading.getText());
        var any = Bindings.isNotEmpty(memory.records());
        var listing = viewModel.listingProperty();
        Shown.when(sources, listing.and(any));
        Shown.when(recent, listing.and(any).and(before.selectedProperty()));
        Shown.when(localHeading, any.not());
    }

    private void showLists() {
        localHeading.setText(Words.get("wizard.image.local", Here.name()));
        images.setAccessibleText(localHeading.getText());
        noMatch.setText(Words.get("wizard.image.no-match", Here.name()));
        noneText.setText(Words.get("wizard.image.none", Here.name()));
        examples.getChildren().setAll(EXAMPLES.stream().map(this::example).toList());
        var listing = viewModel.listingProperty();
        BooleanExpression anyHere = viewModel.anyHereProperty();
        var noneMatches = Bindings.isEmpty(viewModel.getImages());
        Shown.when(read, viewModel.commandProperty());
        showBefore();
        var notBefore =
                before.selectedProperty().not().or(Bindings.isEmpty(viewModel.memory().records()));
        Shown.when(local, listing.and(anyHere).and(notBefore));
        Shown.when(none, listing.and(anyHere.not()).and(viewModel.listedProperty()).and(notBefore));
        Shown.when(images, noneMatches.not());
        Shown.when(noMatch, noneMatches);
    }

    private Button example(String image) {
        var button = new Button(image);
        button.getStyleClass().addAll("small", "mono-text");
        button.setOnAction(
                e -> {
                    viewModel.setText(image);
                    focus();
                });
        button.setAccessibleText(Words.get("wizard.image.choose", image));
        return button;
    }

    private void paint() {
        boolean wrong = viewModel.isWrong();
        field.pseudoClassStateChanged(WRONG, wrong);
        messageLine.pseudoClassStateChanged(WRONG, wrong);
        messageIcon.setGlyph(
                wrong ? Glyph.ERROR : viewModel.isCommand() ? Glyph.TERMINAL : Glyph.INFO);
    }

    private void read() {
        parts.getChildren().clear();
        int row = 0;
        for (var part : viewModel.parts()) {
            var label = new Label(part.label());
            label.getStyleClass().add("muted");
            label.setMinWidth(Label.USE_PREF_SIZE);
            var value = new Label(part.value());
            value.getStyleClass().add("mono");
            value.setWrapText(true);
            parts.addRow(row++, label, value);
        }
    }

    /** One line high for a name, as high as it needs for a pasted command. */
    private void growWithText() {
        measure.fontProperty().bind(field.fontProperty());
        measure.textProperty().bind(field.textProperty());
        measure.wrappingWidthProperty().bind(field.widthProperty().subtract(SIDES));
        measure.layoutBoundsProperty().subscribe(bounds -> grow(bounds.getHeight()));
    }

    private void grow(double text) {
        double height = Math.clamp(text + PADDING, LEAST_HEIGHT, MOST_HEIGHT);
        field.setPrefHeight(height);
        field.setMinHeight(height);
    }

    private void onFieldKey(KeyEvent event) {
        boolean oneLine = !viewModel.getText().contains("\n");
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown() && !event.isShortcutDown()) {
            event.consume();
            next.run();
        } else if (event.getCode() == KeyCode.DOWN && oneLine) {
            lists.getChildren().stream()
                    .flatMap(node -> node == local ? Stream.of(images) : Stream.of(node))
                    .filter(node -> node instanceof ListView<?> && node.isVisible())
                    .map(node -> (ListView<?>) node)
                    .filter(list -> list.getParent().isVisible() && !list.getItems().isEmpty())
                    .findFirst()
                    .ifPresent(
                            list -> {
                                event.consume();
                                list.requestFocus();
                                var selection = list.getSelectionModel();
                                selection.select(Math.max(0, selection.getSelectedIndex()));
                            });
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            field.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    private void pick(@Nullable ImageRow row) {
        if (row != null) {
            viewModel.setText(row.reference());
        }
    }

    private void onListKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            next.run();
        } else if (event.getCode() == KeyCode.UP
                && images.getSelectionModel().getSelectedIndex() == 0) {
            event.consume();
            focus();
        }
    }

    private void onListClick(MouseEvent event) {
        if (event.getClickCount() == 2 && images.getSelectionModel().getSelectedItem() != null) {
            next.run();
        }
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    public ImagePageViewModel getViewModel() {
        return viewModel;
    }
}
