package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks before the app ends with work under way, and says which work that is as it goes on. */
final class QuitSheet {
    /** More than these are counted only. */
    private static final int MOST = 5;

    private final Label title = new Label();
    private final VBox works = new VBox(4);
    private final Label text = new Label(Words.get("quit.text"));
    private final Button stay = new Button(Words.get("quit.stay"));
    private final Button quit = new Button(Words.get("quit.quit"));

    private QuitSheet() {}

    /**
     * Asks.
     *
     * @param agreed called when all may end, after the sheet has gone
     * @param closed called when the sheet has gone, whatever was chosen
     */
    static void ask(Sheets sheets, Activities activities, Runnable agreed, Runnable closed) {
        new QuitSheet().show(sheets, activities, agreed, closed);
    }

    private void show(Sheets sheets, Activities activities, Runnable agreed, Runnable closed) {
        title.getStyleClass().add("section");
        title.setWrapText(true);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        works.getStyleClass().add("quit-works");
        stay.setId("stay");
        stay.setCancelButton(true);
        stay.setDefaultButton(true); // Return, pressed out of habit, ends nothing.
        quit.setId("quit");
        quit.getStyleClass().add("danger");
        var buttons = new HBox(stay, quit);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(title, works, text, buttons);
        content.getStyleClass().add("confirm");
        InvalidationListener changed = o -> tell(activities);
        tell(activities);
        activities.running().addListener(changed);
        var shown =
                sheets.show(
                        title.getText(),
                        content,
                        () -> {
                            activities.running().removeListener(changed);
                            closed.run();
                        });
        stay.setOnAction(e -> shown.close());
        quit.setOnAction(
                e -> {
                    shown.close();
                    agreed.run();
                });
    }

    private void tell(Activities activities) {
        var running = activities.running();
        title.setText(Words.get("quit.title", running.size()));
        works.getChildren().setAll(running.stream().limit(MOST).map(QuitSheet::line).toList());
        if (running.size() > MOST) {
            works.getChildren().add(new Label(Words.get("quit.more", running.size() - MOST)));
        }
        Shown.of(works, !running.isEmpty());
        Shown.of(text, !running.isEmpty());
    }

    private static Label line(Activity activity) {
        var line = new Label();
        line.textProperty().bind(activity.titleProperty());
        line.getStyleClass().add("strong");
        return line;
    }
}
