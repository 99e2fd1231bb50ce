package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.build.BuilderMachines;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.FarMachine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.Theme;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The sheet of further machines, and what the page says of them. */
class MachinesTest extends FxTest {
    @TempDir private Path folder;
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final Machines machines = new Machines();
    private MainWindow window;

    @BeforeEach
    void open() throws IOException {
        runs(Platform.ARM64, new RunsHow.Native());
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
        var file =
                Files.writeString(
                        Files.createDirectories(folder.resolve("myapp")).resolve("Dockerfile"),
                        CheckedFile.MOCK_UP);
        window =
                onFx(
                        () ->
                                new MainWindow(
                                        stage(),
                                        session,
                                        session.finder(),
                                        machines,
                                        new CheckedFile()));
        onFx(
                () -> {
                    session.connect();
                    window.theme().choiceProperty().set(Theme.Choice.LIGHT);
                    window.open(file);
                    return file;
                });
    }

    private void runs(Platform platform, RunsHow how) {
        session.platforms().put(platform, new PlatformSupport(platform, how, null, Instant.EPOCH));
    }

    private void type(String place) {
        screen.click("#machines");
        waitForText("Build on another machine as well");
        screen.fill("#machinePlace", place);
        screen.click("#machineGo");
    }

    private void pictures(String name) {
        picture(name);
        if (keepsPictures()) {
            theme(Theme.Choice.DARK);
            picture(name + "-dark");
            theme(Theme.Choice.LIGHT);
        }
    }

    private void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return choice;
                });
    }

    @Test
    void aMachineThatAnswersIsAddedAndBuildsWhatItRunsByItself() {
        type("ssh://me@server");
        waitForText("server answers");
        assertThat(says("linux/amd64 will be built on it, natively.")).isTrue();
        pictures("machines-found");

        screen.click("#machineGo");

        waitForText("linux/amd64 at ssh://me@server");
        assertThat(machines.ran).hasSize(2);
        assertThat(machines.ran.getLast()).endsWith("ssh://me@server");
        pictures("machines-added");
        robot.clickOn("Close");
        waitForText("linux/amd64 on server · linux/arm64 on this machine");
        waitFor("the check to know it", () -> !says("emulated, slow"));
        pictures("machines-chosen");
    }

    @Test
    void whyOneIsOfNoUseIsSaidAndNothingIsChanged() {
        machines.answer =
                new BuilderMachines.NotFound("No Docker answers there.", "exit status 255");
        type("ssh://me@gone");

        waitForText("No Docker answers there.");

        assertThat(says("Ask this machine")).isTrue();
        assertThat(machines.ran).isEmpty();
        pictures("machines-silent");
    }

    @Test
    void whatCannotBeChangedIsSaid() {
        machines.failing = "ERROR: no space left";
        type("ssh://me@server");
        waitForText("server answers");

        screen.click("#machineGo");

        waitForText("The builder could not be changed.");
        assertThat(machines.builders).isEmpty();
    }

    /** Stands in for a docker command and the machines that it reaches. */
    private static final class Machines implements Builders, Builder, BuilderMachines {
        private final List<String> ran = new CopyOnWriteArrayList<>();
        private volatile List<BuilderInfo> builders = List.of();
        private volatile String failing = "";
        private volatile Answer answer =
                new Found(new FarMachine("ssh://me@server", "server", "28.5.2", Platform.AMD64));

        @Override
        public Builder on(EngineAddress engine) {
            return this;
        }

        @Override
        public BuilderMachines machinesOn(EngineAddress engine) {
            return this;
        }

        @Override
        public BuildResult build(BuildRequest request, BuildWay way, Consumer<BuildEvent> sink) {
            return new BuildResult.Cancelled();
        }

        @Override
        public List<BuilderInfo> all() {
            return builders;
        }

        @Override
        public Answer ask(String place) {
            return answer;
        }

        @Override
        public Optional<String> run(List<List<String>> commands) {
            if (!failing.isEmpty()) {
                return Optional.of(failing);
            }
            var nodes = new ArrayList<BuilderInfo.Node>();
            for (var words : commands) {
                ran.add(String.join(" ", words));
                var platforms =
                        List.of(words.get(words.indexOf("--platform") + 1).split(",")).stream()
                                .map(Platform::parse)
                                .toList();
                nodes.add(
                        new BuilderInfo.Node(
                                words.get(words.indexOf("--node") + 1),
                                words.getLast(),
                                "inactive",
                                platforms,
                                platforms,
                                ""));
            }
            builders = List.of(new BuilderInfo(BuildWay.OWN_BUILDER, "docker-container", nodes));
            return Optional.empty();
        }
    }
}
