package dev.crossdock.bench;

import dev.crossdock.ui.app.FirstFrame;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a JavaFX program can show; says when its first frame is drawn. */
public final class HelloWindow extends Application {
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        var scene = new Scene(new StackPane(new Label("Hello")), 1180, 760);
        stage.setScene(scene);
        stage.show();
        FirstFrame.of(scene, () -> {});
    }
}
