package dev.crossdock.ui.images;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Sheets;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Asks which image to pull, and for which platform. */
public final class PullSheet {
    private final ImageActions actions;
    private final String given;
    private Sheets.@Nullable Shown shown;

    @FXML private TextField reference;
    @FXML private Label problem;
    @FXML private ComboBox<Choice> platform;
    @FXML private Button go;

    /**
     * A line of the list.
     *
     * @param platform null for the one that the engine takes by itself
     */
    private record Choice(@Nullable Platform platform) {}

    private PullSheet(ImageActions actions, String given) {
        this.actions = actions;
        this.given = given;
    }

    /**
     * @param given the reference to begin with; empty for none
     */
    static void show(Sheets sheets, ImageActions actions, String given) {
        var sheet = new PullSheet(actions, given);
        var content = (Region) Fxml.load(sheet);
        sheet.shown = sheets.show(Words.get("images.pull.title"), content, () -> {});
    }

    @FXML
    private void initialize() {
        var choices = new ArrayList<Choice>(List.of(new Choice(null)));
        Platform.USUAL.stream().map(Choice::new).forEach(choices::add);
        platform.getItems().setAll(choices);
        platform.setConverter(new Names());
        platform.getSelectionModel().selectFirst();
        reference.textProperty().subscribe(this::check);
        reference.setText(given);
    }

    private void check(String text) {
        var wrong =
                text.isBlank()
                        ? ""
                        : ImageReference.problemWith(text.strip())
                                .map(why -> Words.get("engine.failure.reference", text, why))
                                .orElse("");
        problem.setText(wrong);
        problem.setManaged(!wrong.isEmpty());
        go.setDisable(text.isBlank() || !wrong.isEmpty());
    }

    @FXML
    private void pull() {
        close();
        actions.pull(reference.getText().strip(), platform.getValue().platform());
    }

    @FXML
    private void cancel() {
        close();
    }

    private void close() {
        if (shown != null) {
            shown.close();
        }
    }

    /** What the list shows. */
    private static final class Names extends StringConverter<Choice> {
        @Override
        public String toString(@Nullable Choice choice) {
            var platform = choice == null ? null : choice.platform();
            return platform == null ? Words.get("images.pull.engines-own") : platform.toString();
        }

        @Override
        public Choice fromString(String text) {
            return new Choice(Platform.parse(text));
        }
    }
}
