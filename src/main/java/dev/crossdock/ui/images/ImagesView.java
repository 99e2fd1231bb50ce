package dev.crossdock.ui.images;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.FirstTime;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Skeleton;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of images: what stands above the table, and what in its place when there is none. */
public final class ImagesView {
    /** Below this width, in pixels, there is no room for what can be missed. */
    static final double ROOMY = 870;

    private final ImagesViewModel viewModel;
    private final ImageActions actions;
    private final Sheets sheets;
    private final Navigator navigator;
    private final ImageTable table;
    private final ImageDetail detail;

    @FXML private VBox root;
    @FXML private TextField filter;
    @FXML private Label filterKey;
    @FXML private ToggleButton notNative;
    @FXML private VBox trouble;
    @FXML private StackPane middle;
    @FXML private Button moreOfAll;

    ImagesView(
            ImagesViewModel viewModel,
            ImageActions actions,
            Sheets sheets,
            Navigator navigator,
            ImageTable table,
            ImageDetail detail) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.sheets = sheets;
        this.navigator = navigator;
        this.table = table;
        this.detail = detail;
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
        var roomy = root.widthProperty().greaterThanOrEqualTo(ROOMY);
        filterKey.visibleProperty().bind(roomy);
        filterKey.managedProperty().bind(roomy);
        viewModel.failureProperty().subscribe(why -> showTrouble());
        actions.outcomeProperty().subscribe(what -> showTrouble());
        FirstTime.of(viewModel.loadingProperty(), this::makeRest);
    }

    /** While the engine lists; nothing of it is seen before. */
    private void makeRest() {
        var nothing = Bindings.isEmpty(viewModel.rows());
        var skeleton =
                new Skeleton(
                        Words.get("images.listing"),
                        viewModel.loadingProperty().and(nothing),
                        viewModel::cancelLoad);
        var empty = NoImages.atAll(navigator);
        empty.visibleProperty().bind(nothing.and(viewModel.listedProperty()));
        var rows = Fxml.load(table, detail);
        rows.visibleProperty().bind(nothing.not());
        middle.getChildren().setAll(rows, skeleton, empty);
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

    void find() {
        filter.requestFocus();
        filter.selectAll();
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

    public ImagesViewModel getViewModel() {
        return viewModel;
    }
}
