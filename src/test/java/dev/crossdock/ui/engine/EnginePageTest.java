package dev.crossdock.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.engine.Place.Presence;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.app.MainWindow;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class EnginePageTest extends FxTest {
    private static final String HOME = System.getProperty("user.home");

    private final StandInSession session = new StandInSession(new StandInEngine());
    private MainWindow window;

    @BeforeEach
    void open() {
        window = onFx(() -> new MainWindow(stage(), session, session.finder(), Wiring.builders()));
        theme(Theme.Choice.LIGHT);
    }

    private void theme(Theme.Choice choice) {
        onFx(
                () -> {
                    window.theme().choiceProperty().set(choice);
                    return choice;
                });
    }

    private static Place place(
            String name, String socket, String by, Presence presence, @Nullable String start) {
        return new Place(new EngineAddress("unix://" + socket, name, by), presence, start);
    }

    private static List<Place> places() {
        var desktop = HOME + "/.docker/run/docker.sock";
        var colima = HOME + "/.colima/default/docker.sock";
        var orbstack = HOME + "/.orbstack/run/docker.sock";
        return List.of(
                new Place(
                        new EngineAddress(
                                "", "DOCKER_HOST", "the environment variable DOCKER_HOST"),
                        Presence.NOT_SET,
                        null),
                place("Colima", colima, "Docker context colima", Presence.SILENT, "colima start"),
                place("Docker Desktop", desktop, desktop, Presence.ABSENT, "open -a Docker"),
                place("OrbStack", orbstack, orbstack, Presence.ABSENT, null),
                place(
                        "Podman",
                        "/run/podman.sock",
                        "/run/podman.sock",
                        Presence.SILENT,
                        "podman machine start"),
                place(
                        "Docker",
                        "/var/run/docker.sock",
                        "the system’s socket",
                        Presence.DANGLING_LINK,
                        null));
    }

    private void runs(String platform, RunsHow how, @Nullable String machine) {
        onFx(
                () ->
                        session.platforms()
                                .put(
                                        Platform.parse(platform),
                                        new PlatformSupport(
                                                Platform.parse(platform),
                                                how,
                                                machine,
                                                Instant.now().minus(Duration.ofMinutes(2)))));
    }

    @Test
    void withoutAnEngineThePageSaysWhereItLookedAndWhatCanBeStarted() {
        onFx(
                () -> {
                    session.become(new SessionState.NoEngine(places()));
                    return session;
                });
        waitForText("Start Colima");
        assertThat(says("socket there, nobody answers")).isTrue();
        picture("no-engine-light");
        theme(Theme.Choice.DARK);
        picture("no-engine-dark");
    }

    @Test
    void thePageShowsTheEngineAndWhatItRuns() {
        session.places =
                List.of(
                        place(
                                "Docker Desktop",
                                "/d.sock",
                                "/d.sock",
                                Presence.ABSENT,
                                "open -a Docker"),
                        place("Podman", HOME + "/podman.sock", "x", Presence.ANSWERS, null));
        runs("arm64", new RunsHow.Native(), "aarch64");
        runs("amd64", new RunsHow.Emulated(Emulator.ROSETTA), "x86_64");
        runs("linux/arm/v7", new RunsHow.Emulated(Emulator.QEMU), "armv7l");
        runs("386", new RunsHow.Emulated(Emulator.QEMU), "i686");
        runs("s390x", new RunsHow.Unavailable("exec format error"), null);
        onFx(
                () -> {
                    session.connect();
                    return session;
                });
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        waitForText("What this engine can run");
        waitForText("installed, not running");
        assertThat(right(node("#side"))).isLessThanOrEqualTo(right(node("#scroll")));
        picture("engine-light");
        theme(Theme.Choice.DARK);
        picture("engine-dark");
        theme(Theme.Choice.LIGHT);
        resize(900, 600);
        picture("engine-narrow");
        robot.clickOn("Probe all");
        waitFor("all platforms to be probed", () -> session.probed.size() >= 7);
    }

    @Test
    void aLostEngineIsSaidAndThePageStays() {
        onFx(
                () -> {
                    session.connect();
                    session.lose();
                    return session;
                });
        waitForText("The engine does not answer any more");
        picture("engine-lost");
    }

    private static double right(Node node) {
        return onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
    }
}
