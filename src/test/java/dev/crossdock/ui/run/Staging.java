package dev.crossdock.ui.run;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Keeper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A wizard on a staged engine, with everything that surrounds it. */
final class Staging {
    final StagedEngine engine = new StagedEngine();
    final StagedSession session = new StagedSession(engine);
    final SameThreadTasks tasks = new SameThreadTasks();
    final Activities activities = new Activities();
    final RunMemory memory = new RunMemory(Keeper.untilTheEnd(), tasks, Clock.systemUTC());
    Platform preferred;
    final List<Launch.Outcome.Started> started = new ArrayList<>();
    final RunWizardViewModel wizard =
            new RunWizardViewModel(
                    session,
                    tasks,
                    activities,
                    memory,
                    Map.of("HOME", "/Users/me", "PWD", "/")::get,
                    Clock.systemUTC(),
                    () -> preferred,
                    started::add);

    /** The picture's own: postgres for eight platforms, that for Intel here. */
    static Staging withPostgres() {
        var stage = new Staging();
        stage.engine.here("postgres:16", 438, Platform.AMD64);
        stage.engine.publish(
                "postgres:16",
                "linux/arm64 158",
                "linux/amd64 160",
                "linux/arm/v7 139",
                "linux/s390x 152",
                "linux/386 161",
                "linux/arm/v5 141",
                "linux/ppc64le 170",
                "linux/riscv64 150");
        stage.engine.declare(
                "postgres:16",
                List.of("docker-entrypoint.sh"),
                List.of("postgres"),
                Map.of("PGDATA", "/var/lib/postgresql/data", "PATH", "/bin"),
                List.of("5432/tcp"),
                List.of("/var/lib/postgresql/data"));
        return stage;
    }

    /** Types on the first page and goes on as far as a page. */
    void go(String typed, WizardStep as) {
        wizard.begin(null);
        wizard.getImage().setText(typed);
        while (wizard.getStep().isBefore(as)) {
            var before = wizard.getStep();
            wizard.next();
            if (wizard.getStep() == before) {
                throw new AssertionError("Cannot go on from " + before);
            }
        }
    }
}
