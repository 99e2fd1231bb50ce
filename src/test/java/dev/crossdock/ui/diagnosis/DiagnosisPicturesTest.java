package dev.crossdock.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.Specimen;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.console.FxPulses;
import dev.crossdock.ui.containers.ContainersModel;
import dev.crossdock.ui.containers.ContainersPage;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.SheetLayer;
import dev.crossdock.ui.fx.Theme;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The panel as it looks for different causes, with the sentences that the rules write. Cause and
 * first remedy are in sight whatever the cause and however small the window.
 */
class DiagnosisPicturesTest extends FxTest {

    /** What the frame leaves of 1180 × 760, and of its least size with the narrow sidebar. */
    private static final double WIDTH = 980;

    private static final double HEIGHT = 732;
    private static final double LEAST_WIDTH = 824;
    private static final double LEAST_HEIGHT = 532;

    private final ScriptedEngine engine = new ScriptedEngine();
    private final Map<String, Autopsy> autopsies = new LinkedHashMap<>();
    private ContainersPage page;

    @Test
    void causeAndFirstRemedyAreInSight() {
        patients();
        var theme = open();
        for (var id : autopsies.keySet()) {
            select(id);
            picture("cause-" + id);
            assertInSight(id);
        }
        if (keepsPictures()) {
            inTheDark(theme);
        }
        resize(LEAST_WIDTH, LEAST_HEIGHT);
        for (var id : autopsies.keySet()) {
            select(id);
            picture("cause-" + id + "-small");
            assertInSight(id);
        }
    }

    private void inTheDark(Theme theme) {
        use(theme, Theme.Choice.DARK);
        for (var id : autopsies.keySet()) {
            select(id);
            picture("cause-" + id + "-dark");
        }
        use(theme, Theme.Choice.LIGHT);
    }

    private void assertInSight(String id) {
        for (var selector : List.of(".cause-card .cause", "#best-remedy")) {
            var node = node(selector);
            var edge = node(".diagnosis .scroll-pane > .viewport");
            waitFor(
                    selector + " of " + id + " to be in sight",
                    () -> {
                        var seen = edge.localToScene(edge.getLayoutBounds());
                        var bounds = node(selector).localToScene(node.getLayoutBounds());
                        return bounds.getMinY() >= seen.getMinY() - 1
                                && bounds.getMaxY() <= seen.getMaxY() + 1;
                    });
        }
        assertThat(says(autopsies.get(id).answer().title())).isTrue();
    }

    private void patients() {
        add(
                "shell",
                run("bash", "-c", "ls -l /srv && exec ./start.sh")
                        .refused(
                                127,
                                "failed to create task for container: failed to create shim task:"
                                        + " OCI runtime create failed: runc create failed: unable to"
                                        + " start container process: exec: \"bash\": executable file"
                                        + " not found in $PATH: unknown"));
        add(
                "crlf",
                run("/app/start.sh")
                        .files(f -> f.text("/app/start.sh", 0755, "#!/bin/sh\r\necho hi\r\n"))
                        .exit(127)
                        .log("exec /app/start.sh: no such file or directory"));
        add(
                "variable",
                run("postgres")
                        .exit(1)
                        .log(
                                "Error: Database is uninitialized and superuser password is not"
                                        + " specified.",
                                "       You must specify POSTGRES_PASSWORD to a non-empty value"));
        add("memory", run("java", "-jar", "/app/app.jar").memory(64L << 20, true).exit(137));
        add(
                "python",
                run("python3", "/app/main.py")
                        .exit(1)
                        .log(
                                "Traceback (most recent call last):",
                                "  File \"/app/main.py\", line 12, in <module>",
                                "    main()",
                                "  File \"/app/main.py\", line 8, in main",
                                "    return rates['EUR']",
                                "KeyError: 'EUR'"));
        add(
                "wrong-cpu",
                run("/app/server")
                        .files(f -> f.program("/app/server", 183))
                        .exit(255)
                        .log("exec /app/server: exec format error"));
        add(
                "emulator",
                run("/app/server")
                        .platform("linux/arm64", new RunsHow.Emulated(Emulator.QEMU))
                        .exit(139)
                        .log("qemu: uncaught target signal 11 (Segmentation fault) - core dumped"));
        add(
                "stopped",
                run("nginx")
                        .event("kill", "signal", "15")
                        .event("kill", "signal", "9")
                        .event("stop")
                        .event("die", "exitCode", "137")
                        .exit(137));
        add("input", run("/app/ask.sh").exit(1).log("Name? ", "EOFError: EOF when reading a line"));
        add("done", run("echo", "hello").log("hello"));
        add("unknown", run("/app/server").exit(3).log("starting", "ready", "bye"));
        add(
                "restarting",
                run("npm", "start")
                        .exit(1)
                        .restarts(7)
                        .log("Error: DATABASE_URL environment variable is required"));
    }

    private static Specimen run(String... words) {
        return Specimen.running(words)
                .set("API_TOKEN", "a-value-that-nobody-sees")
                .spec(DiagnosisPicturesTest::published);
    }

    private static RunSpec published(RunSpec spec) {
        return spec.toBuilder()
                .detach(true)
                .ports(List.of(PortMapping.tcp("8080", "80")))
                .mounts(List.of(new Mount("volume", "data", "/data", false, List.of())))
                .build();
    }

    private void add(String id, Specimen specimen) {
        var judged = specimen.judged();
        var of = judged.container();
        var named =
                new ContainerDetails(
                        id,
                        id,
                        of.image(),
                        of.imageId(),
                        of.platform(),
                        of.state(),
                        of.spec().toBuilder().name(id).build(),
                        of.entrypoint(),
                        of.command(),
                        of.environment(),
                        of.workingDirectory(),
                        of.user(),
                        of.mounts(),
                        of.limits(),
                        of.declared());
        autopsies.put(
                id, new Autopsy(named, judged.platform(), judged.mismatch(), judged.findings()));
        var state = of.state();
        engine.add(
                new ContainerSummary(
                        id,
                        id,
                        of.image(),
                        of.platform(),
                        state.status(),
                        state.status() == ContainerStatus.EXITED ? state.exitCode() : null,
                        "",
                        Instant.EPOCH,
                        List.of(),
                        Map.of()),
                named);
    }

    private Theme open() {
        var sheets = onFx(SheetLayer::new);
        var session = new ScriptedSession(engine);
        page =
                onFx(
                        () ->
                                new ContainersPage(
                                        new ContainersModel(
                                                session,
                                                new FxTasks(),
                                                new FxPulses(),
                                                new Activities(),
                                                new Nowhere(),
                                                sheets,
                                                address -> {},
                                                (e, known, id) -> autopsies.get(id),
                                                new Settings())));
        return show(onFx(() -> new StackPane(page.content(), sheets)), WIDTH, HEIGHT);
    }

    private void select(String id) {
        onFx(
                () -> {
                    page.show(id, Navigator.ContainerView.DIAGNOSIS);
                    return page;
                });
        waitForText(autopsies.get(id).answer().explanation());
    }

    private void use(Theme theme, Theme.Choice choice) {
        onFx(
                () -> {
                    theme.choiceProperty().set(choice);
                    return theme;
                });
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
