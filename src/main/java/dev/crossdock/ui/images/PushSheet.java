package dev.crossdock.ui.images;

import dev.crossdock.core.engine.PushMeter;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.fx.Technical;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Asks before an image is pushed, and shows how far each of its layers is. */
final class PushSheet {
    /** What more layers than fit into it, in pixels, scroll in. */
    private static final double MOST = 220;

    private final PushViewModel viewModel;
    private final FlowPane which = new FlowPane();
    private final VBox layers = new VBox();
    private final ScrollPane scroll = new ScrollPane(layers);
    private final ProgressBar whole = new ProgressBar();
    private final VBox said = new VBox();
    private final Button stop = new Button(Words.get("images.push.stop"));
    private final Button close = new Button();
    private final Button go = new Button(Words.get("images.push.verb"));
    private final Map<String, LayerLine> lines = new HashMap<>();

    private PushSheet(PushViewModel viewModel) {
        this.viewModel = viewModel;
    }

    static void show(Sheets sheets, PushViewModel viewModel, ImageRow image) {
        new PushSheet(viewModel).open(sheets, image);
    }

    private void open(Sheets sheets, ImageRow image) {
        var title = new Label(Words.get("images.push.title", image.text()));
        title.getStyleClass().add("section");
        title.setWrapText(true);
        var words = new Label(Words.get("images.push.text", image.fullName()));
        words.setWrapText(true);
        layers.getStyleClass().add("push-layers");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFocusTraversable(false);
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setAccessibleText(Words.get("images.pushing", image.text()));
        whole.progressProperty().bind(viewModel.partProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        go.setId("push");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var buttons = new HBox(stop, space, close, go);
        buttons.getStyleClass().add("confirm-buttons");
        which.getStyleClass().add("push-platforms");
        InvalidationListener known = o -> offer();
        viewModel.choices().addListener(known);
        offer();
        var content = new VBox(title, words, which, whole, scroll, said, buttons);
        content.getStyleClass().addAll("confirm", "push-sheet");
        ImageSheets.style(content);
        InvalidationListener told = o -> fill();
        viewModel.layers().addListener(told);
        viewModel.stateProperty().subscribe(this::show);
        var shown = sheets.show(title.getText(), content, viewModel::leave);
        close.setOnAction(e -> shown.close());
        stop.setOnAction(e -> viewModel.stop());
        go.setOnAction(e -> viewModel.push());
    }

    /** Which platforms to push, where the engine leaves the choice. */
    private void offer() {
        which.getChildren().clear();
        var choices = viewModel.choices();
        var group = new ToggleGroup();
        if (!choices.isEmpty()) {
            which.getChildren()
                    .add(choice(group, null, Words.get("images.push.all", choices.size())));
            choices.forEach(
                    only ->
                            which.getChildren()
                                    .add(choice(group, only, Words.get("images.push.only", only))));
        }
        Shown.of(which, isAsking() && !choices.isEmpty());
    }

    private RadioButton choice(ToggleGroup group, @Nullable Platform only, String text) {
        var button = new RadioButton(text);
        button.setToggleGroup(group);
        button.setSelected(Objects.equals(only, viewModel.platformProperty().get()));
        button.setOnAction(e -> viewModel.platformProperty().set(only));
        return button;
    }

    private boolean isAsking() {
        return switch (viewModel.stateProperty().get()) {
            case ASKING, FAILED, STOPPED -> true;
            case PUSHING, DONE -> false;
        };
    }

    private void fill() {
        if (viewModel.layers().size() < lines.size()) {
            lines.clear();
            layers.getChildren().clear();
        }
        for (var layer : viewModel.layers()) {
            var line = lines.get(layer.id());
            if (line == null) {
                line = new LayerLine();
                lines.put(layer.id(), line);
                layers.getChildren().add(line);
            }
            line.show(layer);
        }
        Shown.of(scroll, !lines.isEmpty());
    }

    private void show(PushViewModel.State state) {
        boolean pushing = state == PushViewModel.State.PUSHING;
        boolean done = state == PushViewModel.State.DONE;
        Shown.of(whole, pushing);
        Shown.of(which, isAsking() && !viewModel.choices().isEmpty());
        Shown.of(stop, pushing);
        Shown.of(scroll, !lines.isEmpty());
        Shown.of(go, !pushing && !done);
        go.setText(
                Words.get(
                        state == PushViewModel.State.ASKING
                                ? "images.push.verb"
                                : "images.push.again"));
        close.setText(
                Words.get(
                        pushing
                                ? "images.push.background"
                                : state == PushViewModel.State.ASKING
                                        ? "sheet.cancel"
                                        : "sheet.close"));
        said.getChildren().clear();
        switch (state) {
            case DONE ->
                    say(Badge.Tone.SUCCESS, Words.get("images.pushed", viewModel.reference()), "");
            case STOPPED -> say(Badge.Tone.NEUTRAL, Words.get("images.push.stopped"), "");
            case FAILED -> fail();
            case ASKING, PUSHING -> {}
        }
        Shown.of(said, !said.getChildren().isEmpty());
    }

    private void fail() {
        var why = viewModel.failureProperty().get();
        if (why != null) {
            say(
                    Badge.Tone.DANGER,
                    Words.get("images.trouble.push", viewModel.reference()),
                    why.sentence());
            ((Notice) said.getChildren().getFirst()).setTechnical(Technical.of(why));
        }
    }

    private void say(Badge.Tone tone, String title, String text) {
        said.getChildren().add(new Notice(tone, title, text));
    }

    /** One layer: its id, what happens to it, how far it is. */
    private static final class LayerLine extends HBox {
        private final Label id = new Label();
        private final Label status = new Label();
        private final ProgressBar bar = new ProgressBar(0);

        LayerLine() {
            getStyleClass().add("push-layer");
            id.getStyleClass().add("mono");
            id.setMinWidth(USE_PREF_SIZE);
            status.getStyleClass().addAll("secondary", "muted");
            status.setMaxWidth(Double.MAX_VALUE);
            setHgrow(status, Priority.ALWAYS);
            getChildren().addAll(id, status, bar);
        }

        void show(PushMeter.Layer layer) {
            id.setText(layer.id());
            var words = words(layer);
            status.setText(words);
            bar.setProgress(Math.max(0, layer.part()));
            setAccessibleText(layer.id() + " " + words);
        }

        private static String words(PushMeter.Layer layer) {
            if (layer.isDone()) {
                return layer.status().equals("Pushed")
                        ? Words.get("images.push.layer.done")
                        : Words.get("images.push.layer.there");
            }
            return layer.bytes() == 0
                    ? Words.get("images.push.layer.waits")
                    : Words.get(
                            "images.push.layer.goes",
                            Sizes.of((long) (Math.max(0, layer.part()) * layer.bytes())),
                            Sizes.of(layer.bytes()));
        }
    }
}
