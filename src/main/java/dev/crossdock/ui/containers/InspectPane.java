package dev.crossdock.ui.containers;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.containers.InspectViewModel.Form;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Shows all that the engine tells of a container, as a tree or as JSON. */
final class InspectPane extends VBox {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final InspectViewModel viewModel;
    private final TextField search = new TextField();
    private final TreeView<InspectItem> tree = new TreeView<>();
    private final TextArea json = new TextArea();
    private final Label nothing = new Label(Words.get("inspect.nothing"));
    private final Set<String> open = new HashSet<>();
    private boolean filling;

    InspectPane(InspectViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("inspect-pane");
        var failure = new Notice();
        failure.setTone(Badge.Tone.DANGER);
        failure.setTitle(Words.get("inspect.failure"));
        viewModel
                .failureProperty()
                .subscribe(
                        why -> {
                            Shown.of(failure, why != null);
                            failure.setText(why == null ? "" : why.sentence());
                        });
        makeTree();
        makeJson();
        nothing.getStyleClass().add("muted");
        var pages = new StackPane(tree, json, nothing);
        setVgrow(pages, Priority.ALWAYS);
        getChildren().setAll(tools(), failure, pages);
        viewModel.treeProperty().subscribe(this::fill);
        viewModel
                .formProperty()
                .subscribe(
                        form -> {
                            turn();
                            json.deselect();
                            next();
                        });
    }

    private HBox tools() {
        search.setId("inspectSearch");
        search.setPromptText(Words.get("inspect.search"));
        search.setAccessibleText(Words.get("inspect.search"));
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.setOnAction(e -> next());
        HBox.setHgrow(search, Priority.ALWAYS);
        var box = new HBox(new Icon(Glyph.SEARCH), search);
        box.getStyleClass().add("search-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        var found = new Label();
        found.getStyleClass().add("muted");
        found.setMinWidth(Region.USE_PREF_SIZE);
        found.textProperty().bind(viewModel.foundProperty());
        Shown.of(found, viewModel.foundProperty().isNotEmpty());
        var values = new ToggleButton(Words.get("inspect.values"), new Icon(Glyph.WATCHING, 14));
        values.setId("inspectValues");
        values.setMinWidth(Region.USE_PREF_SIZE);
        values.setTooltip(new Tooltip(Words.get("inspect.values.tip")));
        values.selectedProperty().bindBidirectional(viewModel.valuesProperty());
        var copy = new Button(Words.get("inspect.copy"), new Icon(Glyph.COPY, 14));
        copy.setId("inspectCopy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setTooltip(new Tooltip(Words.get("inspect.copy.tip")));
        copy.setOnAction(e -> Clip.put(viewModel.textProperty().get()));
        copy.disableProperty().bind(viewModel.textProperty().isEmpty());
        var tools = new HBox(box, found, values, copy);
        tools.getStyleClass().add("inspect-tools");
        return tools;
    }

    private void makeTree() {
        tree.setId("inspectTree");
        tree.setShowRoot(false);
        tree.setAccessibleText(Words.get("inspect.tree"));
        tree.setCellFactory(view -> new InspectCell());
        tree.setOnKeyPressed(
                e -> {
                    var item = tree.getSelectionModel().getSelectedItem();
                    if (COPY.match(e) && item != null) {
                        Clip.put(item.getValue().value());
                        e.consume();
                    }
                });
    }

    private void makeJson() {
        json.setId("inspectJson");
        json.setEditable(false);
        json.getStyleClass().add("mono");
        json.setAccessibleText(Words.get("inspect.json"));
        json.textProperty().bind(viewModel.textProperty());
        json.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.F3) {
                        next();
                    }
                });
    }

    /** Takes the focus to the search. */
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    /** In the JSON, the next place that has the searched words. */
    private void next() {
        var words = search.getText().strip().toLowerCase(Locale.ROOT);
        if (viewModel.formProperty().get() != Form.JSON || words.isEmpty()) {
            return;
        }
        var text = json.getText().toLowerCase(Locale.ROOT);
        int at = text.indexOf(words, json.getSelection().getEnd());
        at = at < 0 ? text.indexOf(words) : at;
        if (at >= 0) {
            json.selectRange(at, at + words.length());
        }
    }

    private void turn() {
        boolean asTree = viewModel.formProperty().get() == Form.TREE;
        boolean none = viewModel.treeProperty().get() == null;
        boolean searched = !viewModel.searchProperty().get().isBlank();
        tree.setVisible(asTree && !none);
        json.setVisible(!asTree);
        nothing.setVisible(asTree && none && searched);
    }

    private void fill(@Nullable InspectItem root) {
        boolean searched = !viewModel.searchProperty().get().isBlank();
        filling = true;
        tree.setRoot(root == null ? null : node(root, searched));
        filling = false;
        turn();
        json.deselect();
        next();
    }

    private TreeItem<InspectItem> node(InspectItem item, boolean searched) {
        var node = new TreeItem<>(item);
        item.children().forEach(child -> node.getChildren().add(node(child, searched)));
        node.setExpanded(searched || item.path().isEmpty() || open.contains(item.path()));
        node.expandedProperty()
                .subscribe(
                        expanded -> {
                            if (!filling && !searched) {
                                remember(item.path(), expanded);
                            }
                        });
        return node;
    }

    private void remember(String path, boolean expanded) {
        if (expanded) {
            open.add(path);
        } else {
            open.remove(path);
        }
    }
}
