package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window's start. */
public final class CrossdockApp extends Application {
    @Override
    public void start(Stage stage) {
        stage.setTitle(Words.get("app.title"));
        stage.setScene(new Scene(new StackPane(), 1180, 760));
        stage.show();
    }
}
