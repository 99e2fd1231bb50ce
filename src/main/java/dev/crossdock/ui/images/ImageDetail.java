package dev.crossdock.ui.images;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The chosen image, below the table. */
public final class ImageDetail {
    /** A window lower than this, in pixels, needs its height for the table. */
    private static final double LOW = 620;

    /** The part of the window's height that the variants get at the most. */
    private static final double MOST = 0.42;

    private final ImageDetailViewModel viewModel;
    private final ImageActions actions;
    private final Sheets sheets;
    private final List<ImageRow> all;
    private final Runnable onDelete;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);

    @FXML private VBox root;
    @FXML private Button fold;
    @FXML private Icon foldIcon;
    @FXML private Button more;
    @FXML private ScrollPane body;
    @FXML private VBox offer;
    @FXML private GridPane variants;
    @FXML private Fold others;
    @FXML private Label note;

    /**
     * @param all the engine's images
     * @param onDelete asks whether what is chosen is to be deleted
     */
    ImageDetail(
            ImageDetailViewModel viewModel,
            ImageActions actions,
            Sheets sheets,
            List<ImageRow> all,
            Runnable onDelete) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.sheets = sheets;
        this.all = all;
        this.onDelete = onDelete;
    }

    @FXML
    private void initialize() {
        body.visibleProperty().bind(open);
        body.managedProperty().bind(open);
        open.subscribe(this::showFold);
        root.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                body.maxHeightProperty()
                                        .bind(scene.heightProperty().multiply(MOST));
                                scene.heightProperty()
                                        .subscribe(h -> open.set(h.doubleValue() >= LOW));
                            }
                        });
        var grid = new VariantGrid(variants, true, this::act);
        viewModel.shown().addListener((ListChangeListener<VariantRow>) c -> fill(grid));
        viewModel.folded().addListener((ListChangeListener<VariantRow>) c -> fill(grid));
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        viewModel.offerProperty().subscribe(this::showOffer);
        var rest = new GridPane();
        rest.getStyleClass().add("variants");
        others.setContent(rest);
        restGrid = new VariantGrid(rest, false, this::act);
        fill(grid);
    }

    private @Nullable VariantGrid restGrid;

    private void fill(VariantGrid grid) {
        grid.show(viewModel.shown());
        var folded = viewModel.folded();
        if (restGrid != null) {
            restGrid.show(folded);
        }
        others.setText(Words.get("images.more-published", folded.size()));
        others.setVisible(!folded.isEmpty());
        others.setManaged(!folded.isEmpty());
    }

    private void showFold(boolean isOpen) {
        foldIcon.setGlyph(isOpen ? Glyph.DOWN : Glyph.UP);
        fold.setAccessibleText(Words.get(isOpen ? "images.fold" : "images.unfold"));
    }

    private void showOffer(@Nullable NativeOffer now) {
        offer.getChildren().clear();
        offer.setManaged(now != null);
        if (now != null) {
            var keep = new Button(Words.get("images.keep", now.emulated().platform().shortName()));
            keep.getStyleClass().add("flat");
            keep.setOnAction(e -> viewModel.declineOffer());
            var take =
                    new Button(
                            Words.get("images.switch", now.better().platform().shortName()),
                            new Icon(Glyph.PULL));
            take.setOnAction(e -> take(now));
            offer.getChildren()
                    .add(
                            new Notice(
                                    Badge.Tone.WARNING,
                                    Words.get("images.native.title"),
                                    now.sentence(),
                                    keep,
                                    take));
        }
    }

    private void act(VariantRow variant) {
        var row = viewModel.row();
        if (variant.action() == VariantRow.Action.ENABLE) {
            var platform = variant.platform();
            EnableSheet.show(sheets, platform, () -> viewModel.probe(platform));
        } else if (variant.action() == VariantRow.Action.PULL && row != null) {
            pull(row, variant.platform(), () -> viewModel.act(variant));
        } else {
            viewModel.act(variant);
        }
    }

    private void take(NativeOffer now) {
        var row = viewModel.row();
        if (row != null) {
            pull(row, now.better().platform(), viewModel::takeOffer);
        }
    }

    /** Where it would take the name away from what is here, that is said and asked first. */
    private void pull(ImageRow row, Platform platform, Runnable atOnce) {
        if (actions.keepsOneAName()) {
            PullSheet.show(sheets, actions, all, row.text(), platform);
        } else {
            atOnce.run();
        }
    }

    @FXML
    private void turn() {
        open.set(!open.get());
    }

    @FXML
    private void run() {
        viewModel.run();
    }

    @FXML
    private void test() {
        viewModel.testEverywhere();
    }

    @FXML
    private void more() {
        var row = viewModel.row();
        if (row == null) {
            return;
        }
        var pull = new MenuItem(Words.get("images.menu.pull"), new Icon(Glyph.PULL));
        pull.setOnAction(e -> PullSheet.show(sheets, actions, all, row.text()));
        pull.setDisable(row.reference().isEmpty());
        var copy = new MenuItem(Words.get("images.menu.copy"), new Icon(Glyph.COPY));
        copy.setOnAction(e -> copy(row.text()));
        var tag = new MenuItem(Words.get("images.menu.tag"), new Icon(Glyph.TAG));
        tag.setOnAction(e -> TagSheet.show(sheets, actions, row, all));
        var push = new MenuItem(Words.get("images.menu.push"), new Icon(Glyph.PUSH));
        push.setOnAction(e -> PushSheet.show(sheets, actions.push(row), row));
        push.setDisable(row.reference().isEmpty());
        var delete = new MenuItem(Words.get("images.menu.delete"), new Icon(Glyph.DELETE));
        delete.setOnAction(e -> onDelete.run());
        new ContextMenu(pull, tag, push, copy, delete).show(more, Side.BOTTOM, 0, 4);
    }

    private static void copy(String text) {
        Clip.put(text);
    }

    public ImageDetailViewModel getViewModel() {
        return viewModel;
    }
}
