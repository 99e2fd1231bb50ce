package dev.crossdock.ui.images;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandBox;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says how an engine gets an emulator that it does not have. */
public final class EnableSheet {
    private EnableSheet() {}

    /**
     * @param probe tries the platform again, once the command has run
     */
    public static void show(Sheets sheets, Platform platform, Runnable probe) {
        var title = new Label(Words.get("images.enable.title", platform));
        title.getStyleClass().add("section");
        var text = new Label(Words.get("images.enable.text"));
        text.setWrapText(true);
        var command = new CommandBox();
        command.setCommand(
                "docker run --privileged --rm tonistiigi/binfmt --install "
                        + platform.architecture());
        var close = new Button(Words.get("sheet.close"));
        close.setCancelButton(true);
        var again = new Button(Words.get("images.enable.probe"), new Icon(Glyph.REFRESH));
        again.getStyleClass().add("accent");
        again.setDefaultButton(true);
        var buttons = new HBox(8, close, again);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(title, text, command, buttons);
        content.getStyleClass().addAll("confirm", "wide");
        var shown = sheets.show(title.getText(), content, () -> {});
        close.setOnAction(e -> shown.close());
        again.setOnAction(
                e -> {
                    shown.close();
                    probe.run();
                });
    }
}
