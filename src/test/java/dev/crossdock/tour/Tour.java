package dev.crossdock.tour;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.ui.Screen;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Path;

/** Does the main job by itself and keeps a picture and a line of report of every step. */
public final class Tour {
    private static final Path FOLDER = Path.of("target", "tour");

    private Tour() {}

    /** Exits with 0 when every step passed, else with 1. */
    public static void main(String[] args) throws Exception {
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").startsWith("Linux")) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var engine = TestEngine.start();
        boolean passed;
        try {
            passed = take(engine);
        } finally {
            engine.removeLeftovers();
        }
        Platform.exit();
        System.out.println("The pictures and the report are in " + FOLDER);
        System.exit(passed ? 0 : 1);
    }

    private static boolean take(TestEngine engine) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        var finder = Wiring.engineFinder(engine.host().toString());
        var builders = Wiring.builders(engine.environment());
        var window = Screen.onFx(() -> new MainWindow(stage, finder, builders));
        var screen = new Screen(stage::getScene);
        var guide = new Guide(FOLDER, screen);
        try (window) {
            light(window);
            new Itinerary(engine, window, screen, guide).follow();
        } catch (Guide.Stopped e) {
            System.out.println("The tour ends here: the steps after this one would fail too.");
        } finally {
            report(guide, finder).write(FOLDER.resolve("report.json"));
        }
        return report(guide, finder).passed();
    }

    private static void light(MainWindow window) {
        Screen.onFx(
                () -> {
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    return window;
                });
    }

    private static TourReport report(Guide guide, EngineFinder finder) throws IOException {
        try (var engine = finder.openFirst()) {
            var info = engine.info();
            return new TourReport(
                    new TourReport.EngineLine(
                            info.name(),
                            info.version(),
                            info.apiVersion(),
                            engine.address().uri(),
                            info.platform().toString()),
                    guide.steps());
        }
    }
}
