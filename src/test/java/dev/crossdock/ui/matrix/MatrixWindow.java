package dev.crossdock.ui.matrix;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The Matrix page on a Mac whose engine does as a test says. */
abstract class MatrixWindow extends FxTest {
    static final RunsHow NATIVE = new RunsHow.Native();
    static final RunsHow ROSETTA = new RunsHow.Emulated(Emulator.ROSETTA);
    static final RunsHow QEMU = new RunsHow.Emulated(Emulator.QEMU);

    final StandInEngine engine =
            new StandInEngine()
                    .image("myapp:dev", 20, Instant.EPOCH, "arm64", "amd64", "linux/arm/v7")
                    .publish("busybox", 2, "amd64", "arm64", "linux/arm/v7", "s390x", "386");
    final StandInSession session = new StandInSession(engine);
    final ScriptedRunner runner = new ScriptedRunner();
    final Activities activities = new Activities();
    MatrixViewModel viewModel;
    MatrixPage page;
    Theme theme;

    /** The file that a person would choose in a dialogue; null for none. */
    @Nullable Path chosen;

    /** The name that was proposed for a new one. */
    String proposed = "";

    @BeforeEach
    void openPage() {
        knows("arm64", NATIVE);
        knows("amd64", ROSETTA);
        knows("linux/arm/v7", QEMU);
        var root =
                onFx(
                        () -> {
                            var sheets = new SheetLayer();
                            viewModel =
                                    new MatrixViewModel(
                                            session,
                                            runner,
                                            new FxTasks(),
                                            activities,
                                            new Nowhere());
                            page =
                                    new MatrixPage(
                                            viewModel,
                                            new SuiteViewModel(
                                                    session, runner, new FxTasks(), activities),
                                            new Chosen(),
                                            sheets);
                            session.connect();
                            return new StackPane(page.content(), sheets);
                        });
        theme = show(root, 980, 730);
    }

    final void knows(String platform, RunsHow how) {
        var on = Platform.parse(platform);
        session.platforms().put(on, new PlatformSupport(on, how, null, Instant.EPOCH));
    }

    /** A picture in the dark theme; the test goes on in the light one. */
    final void dark(String name) {
        if (keepsPictures()) {
            choose(Theme.Choice.DARK);
            picture(name);
            choose(Theme.Choice.LIGHT);
        }
    }

    private void choose(Theme.Choice choice) {
        onFx(
                () -> {
                    theme.choiceProperty().set(choice);
                    return theme;
                });
    }

    private final class Chosen implements SuiteFiles {
        @Override
        public Optional<Path> existing(Window above) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> created(Window above, String name) {
            proposed = name;
            return Optional.ofNullable(chosen);
        }
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {}

        @Override
        public void showContainer(String id, ContainerView view) {}
    }
}
