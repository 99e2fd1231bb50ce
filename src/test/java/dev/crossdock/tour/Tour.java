package dev.crossdock.tour;

import dev.crossdock.TestEngine;
import dev.crossdock.ui.app.CrossdockApp;

import javafx.application.Platform;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Does the main job by itself and keeps a picture of every step. */
public final class Tour {
    private Tour() {}

    public static void main(String[] args) throws Exception {
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").startsWith("Linux")) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        TestEngine engine = TestEngine.start();
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(CrossdockApp::new);
        new FxRobot().moveTo(stage).clickOn(MouseButton.PRIMARY);
        System.out.println(
                "The tour is not written yet: "
                        + CrossdockApp.class.getModule()
                        + stage.isShowing()
                        + engine.host());
        Platform.exit();
    }
}
