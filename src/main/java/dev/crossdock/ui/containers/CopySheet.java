package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.containers.CopyViewModel.State;
import dev.crossdock.ui.containers.CopyViewModel.Way;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.stream.Collectors;

/** Asks what is to be copied and where, shows how far it is, and asks before it replaces. */
final class CopySheet {
    private final CopyViewModel viewModel;
    private final TextField inside = new TextField();
    private final TextField local = new TextField();
    private final ProgressBar bar = new ProgressBar();
    private final Label told = new Label();
    private final VBox said = new VBox();
    private final Button stop = new Button(Words.get("containers.copy.stop"));
    private final Button close = new Button();
    private final Button replace = new Button(Words.get("containers.copy.replace"));
    private final Button go = new Button();
    private final VBox content = new VBox();

    private CopySheet(CopyViewModel viewModel) {
        this.viewModel = viewModel;
    }

    static void show(Sheets sheets, CopyViewModel viewModel) {
        new CopySheet(viewModel).open(sheets);
    }

    private boolean isOut() {
        return viewModel.way() == Way.OUT;
    }

    private void open(Sheets sheets) {
        var words =
                isOut()
                        ? Words.get("containers.copy.out.title", viewModel.name())
                        : Words.get("containers.copy.in.title", viewModel.name());
        var title = new Label(words);
        title.getStyleClass().add("section");
        title.setWrapText(true);
        field(inside, "copyInside");
        inside.textProperty().bindBidirectional(viewModel.insideProperty());
        field(local, "copyLocal");
        local.textProperty().bindBidirectional(viewModel.localProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(viewModel.partProperty());
        bar.setAccessibleText(viewModel.title());
        told.textProperty().bind(viewModel.toldProperty());
        told.getStyleClass().addAll("muted", "secondary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        replace.setId("copyReplace");
        replace.getStyleClass().add("danger");
        go.setId("copyGo");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var buttons = new HBox(stop, space, close, replace, go);
        buttons.getStyleClass().add("confirm-buttons");
        content.getStyleClass().addAll("confirm", "wide");
        content.getChildren().add(title);
        if (isOut()) {
            content.getChildren().addAll(insideFields("containers.copy.path"));
            content.getChildren().addAll(localFields());
        } else {
            content.getChildren().addAll(localFields());
            content.getChildren().addAll(insideFields("containers.copy.folder-inside"));
        }
        content.getChildren().addAll(bar, told, said, buttons);
        viewModel.stateProperty().subscribe(this::show);
        viewModel.insideProperty().subscribe(text -> enable());
        viewModel.localProperty().subscribe(text -> enable());
        var shown = sheets.show(words, content, () -> {});
        close.setOnAction(e -> shown.close());
        stop.setOnAction(e -> viewModel.stop());
        replace.setOnAction(e -> viewModel.replace());
        go.setOnAction(e -> viewModel.copy());
    }

    private static void field(TextField field, String id) {
        field.setId(id);
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private Node[] insideFields(String key) {
        inside.setAccessibleText(Words.get(key));
        inside.setPromptText(Words.get("containers.copy.path.prompt"));
        return new Node[] {label(Words.get(key), inside), inside};
    }

    private Node[] localFields() {
        var several = viewModel.several();
        if (!several.isEmpty()) {
            var names =
                    several.stream()
                            .map(path -> path.getFileName().toString())
                            .collect(Collectors.joining(", "));
            var all = new Label(names);
            all.setWrapText(true);
            return new Node[] {
                new Label(Words.get("containers.copy.several", several.size())), all
            };
        }
        var what = Words.get(isOut() ? "containers.copy.folder-here" : "containers.copy.file-here");
        local.setAccessibleText(what);
        var line = new HBox(8, local);
        if (!isOut()) {
            line.getChildren().add(chooser("containers.copy.choose-file", this::chooseFile));
        }
        line.getChildren().add(chooser("containers.copy.choose-folder", this::chooseFolder));
        return new Node[] {label(what, local), line};
    }

    private static Label label(String words, Node field) {
        var label = new Label(words);
        label.setLabelFor(field);
        return label;
    }

    private Button chooser(String key, Runnable choose) {
        var button = new Button(Words.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(local.disabledProperty());
        button.setOnAction(e -> choose.run());
        return button;
    }

    private void chooseFile() {
        chosen(new FileChooser().showOpenDialog(content.getScene().getWindow()));
    }

    private void chooseFolder() {
        chosen(new DirectoryChooser().showDialog(content.getScene().getWindow()));
    }

    private void chosen(@Nullable File file) {
        if (file != null) {
            viewModel.localProperty().set(file.toString());
        }
    }

    private void enable() {
        go.setDisable(!viewModel.isReady());
    }

    private void show(State state) {
        boolean copying = state == State.COPYING;
        inside.setDisable(copying);
        local.setDisable(copying);
        Shown.of(bar, copying);
        Shown.of(told, copying);
        Shown.of(stop, copying);
        Shown.of(replace, state == State.EXISTS);
        Shown.of(go, !copying && state != State.EXISTS && state != State.DONE);
        go.setText(
                Words.get(
                        state == State.ASKING ? "containers.copy.verb" : "containers.copy.again"));
        close.setText(
                Words.get(
                        copying
                                ? "containers.copy.background"
                                : state == State.ASKING ? "sheet.cancel" : "sheet.close"));
        said.getChildren().clear();
        switch (state) {
            case DONE -> doneWhenTold();
            case STOPPED -> say(Badge.Tone.NEUTRAL, Words.get("containers.copy.stopped"), "");
            case EXISTS, FAILED -> fail(state);
            case ASKING, COPYING -> {}
        }
        Shown.of(said, !said.getChildren().isEmpty());
        enable();
    }

    private void doneWhenTold() {
        var notice = new Notice(Badge.Tone.SUCCESS, Words.get("containers.copy.copied"), "");
        notice.textProperty().bind(viewModel.toldProperty());
        said.getChildren().add(notice);
    }

    private void fail(State state) {
        @Nullable EngineFailure why = viewModel.failureProperty().get();
        if (why != null) {
            var there = state == State.EXISTS;
            say(
                    there ? Badge.Tone.WARNING : Badge.Tone.DANGER,
                    Words.get(there ? "containers.copy.exists" : "containers.copy.failed"),
                    there
                            ? why.sentence() + " " + Words.get("containers.copy.exists.text")
                            : why.sentence());
        }
    }

    private void say(Badge.Tone tone, String title, String text) {
        said.getChildren().add(new Notice(tone, title, text));
    }
}
