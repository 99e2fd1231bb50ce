package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.build.FarMachine;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** Adds another machine to Crossdock's own builder, and shows those that it has. */
final class MachinesSheet {

    private final MachinesViewModel viewModel;
    private final TextField place = new TextField();
    private final Notice notice = new Notice();
    private final VBox commands = new VBox(8);
    private final VBox others = new VBox(4);
    private final Button go = new Button();

    private MachinesSheet(MachinesViewModel viewModel) {
        this.viewModel = viewModel;
    }

    static void show(Sheets sheets, MachinesViewModel viewModel) {
        new MachinesSheet(viewModel).show(sheets);
    }

    private void show(Sheets sheets) {
        var title = new Label(Words.get("builds.machines.title"));
        title.getStyleClass().add("section");
        var text = wrapped(Words.get("builds.machines.text"));
        place.setId("machinePlace");
        place.setPromptText(Words.get("builds.machines.prompt"));
        place.textProperty().bindBidirectional(viewModel.placeProperty());
        HBox.setHgrow(place, Priority.ALWAYS);
        var label = new Label(Words.get("builds.machines.place"));
        label.getStyleClass().add("secondary");
        label.setLabelFor(place);
        place.setAccessibleText(label.getText());
        viewModel.foundProperty().subscribe(this::offer);
        viewModel.problemProperty().subscribe(words -> offer(viewModel.foundProperty().get()));
        viewModel.technicalProperty().subscribe(notice::setTechnical);
        viewModel.others().addListener((ListChangeListener<BuilderInfo.Node>) c -> list());
        list();
        var content =
                new VBox(12, title, text, others, new VBox(4, label, place), notice, commands);
        content.getStyleClass().addAll("confirm", "wide");
        var close = new Button(Words.get("sheet.close"));
        close.setCancelButton(true);
        content.getChildren().add(buttons(close));
        var shown = sheets.show(title.getText(), content, viewModel::cancel);
        close.setOnAction(e -> shown.close());
        place.requestFocus();
    }

    private HBox buttons(Button close) {
        var waiting = new ProgressIndicator();
        waiting.setPrefSize(18, 18);
        waiting.setAccessibleText(Words.get("builds.machines.asking"));
        var asking = new HBox(8, waiting, new Label(Words.get("builds.machines.asking")));
        asking.setAlignment(Pos.CENTER_LEFT);
        asking.visibleProperty().bind(viewModel.busyProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        go.setId("machineGo");
        go.setDefaultButton(true);
        go.getStyleClass().add("accent");
        go.setOnAction(
                e -> {
                    if (viewModel.foundProperty().get() == null) {
                        viewModel.ask();
                    } else {
                        viewModel.add();
                    }
                });
        go.disableProperty()
                .bind(
                        viewModel
                                .busyProperty()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> viewModel.placeProperty().get().isBlank(),
                                                viewModel.placeProperty())));
        var buttons = new HBox(asking, gap, close, go);
        buttons.getStyleClass().add("confirm-buttons");
        return buttons;
    }

    private void offer(@Nullable FarMachine machine) {
        var wrong = viewModel.problemProperty().get();
        boolean good = machine != null && wrong.isEmpty();
        Shown.of(notice, machine != null || !wrong.isEmpty());
        notice.setTone(good ? Badge.Tone.SUCCESS : Badge.Tone.WARNING);
        notice.setTitle(good ? Words.get("builds.machines.found", machine.name()) : "");
        notice.setText(
                good
                        ? Words.get("builds.machines.will", machine.engine(), machine.platform())
                        : wrong);
        commands.getChildren()
                .setAll(viewModel.commands().stream().map(MachinesSheet::command).toList());
        Shown.of(commands, machine != null);
        go.setText(Words.get(machine == null ? "builds.machines.ask" : "builds.machines.add"));
    }

    private static CommandBox command(String line) {
        var box = new CommandBox();
        box.setCommand(line);
        return box;
    }

    private void list() {
        others.getChildren().setAll(viewModel.others().stream().map(this::line).toList());
        Shown.of(others, !viewModel.others().isEmpty());
    }

    private HBox line(BuilderInfo.Node node) {
        var name = new Label(node.name(), new Icon(Glyph.ENGINE));
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var what =
                new Label(
                        Words.get(
                                "builds.machines.line",
                                node.fixed().stream()
                                        .map(Platform::toString)
                                        .collect(Collectors.joining(", ")),
                                node.endpoint()));
        what.getStyleClass().add("secondary");
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var remove = new Button(Words.get("builds.machines.remove"));
        remove.getStyleClass().add("small");
        remove.setAccessibleText(Words.get("builds.machines.remove.of", node.name()));
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.disableProperty().bind(viewModel.busyProperty());
        remove.setOnAction(e -> viewModel.remove(node));
        var line = new HBox(8, name, what, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
