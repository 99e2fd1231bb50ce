package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.suite.Suite;
import dev.crossdock.core.matrix.suite.SuiteCommand;
import dev.crossdock.core.matrix.suite.SuiteException;
import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What the Matrix page knows of test suites: the one that is open, and its run. */
public final class SuiteViewModel {

    /**
     * A suite and where it is kept.
     *
     * @param file as it was named
     */
    record Kept(Path file, Suite suite) {
        String name() {
            return file.getFileName().toString();
        }
    }

    private final EngineSession session;
    private final Runner runner;
    private final Tasks tasks;
    private final Activities activities;
    private final ImagePlatforms known;
    private final BooleanProperty front = new SimpleBooleanProperty(this, "front");
    private final ReadOnlyObjectWrapper<@Nullable Kept> open =
            new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyObjectWrapper<@Nullable SuiteTrial> trial =
            new ReadOnlyObjectWrapper<>(this, "trial");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");

    SuiteViewModel(EngineSession session, Runner runner, Tasks tasks, Activities activities) {
        this.session = session;
        this.runner = runner;
        this.tasks = tasks;
        this.activities = activities;
        known = new ImagePlatforms(session, tasks, this::learn);
    }

    /** Reads a suite and shows it; one that cannot be read leaves a sentence. */
    void open(Path file) {
        front.set(true);
        stop();
        tasks.run(() -> read(file), this::opened, why -> {});
    }

    /** What came of reading a file. */
    private record Read(Path file, @Nullable Suite suite, String problem) {}

    private static Read read(Path file) {
        try {
            return new Read(file, SuiteFile.read(file), "");
        } catch (SuiteException e) {
            return new Read(file, null, e.sentence());
        }
    }

    private void opened(Read read) {
        failure.set(null);
        trial.set(null);
        var suite = read.suite();
        open.set(suite == null ? null : new Kept(read.file(), suite));
        problem.set(
                suite == null
                        ? Words.get("matrix.suite.unreadable", read.file(), read.problem())
                        : "");
    }

    /**
     * Keeps what came of a matrix as a test in a file, which is opened; one that is there gets one
     * more test.
     *
     * @param name what it is to be called
     * @return why it cannot be kept, as a sentence; empty where it was
     */
    String keep(MatrixResult result, String name, Path file) {
        try {
            var request = result.request();
            var there =
                    Files.exists(file)
                            ? SuiteFile.read(file)
                            : Suite.of(request.image(), request.platforms(), request.baseline());
            if (!there.image().equals(request.image())) {
                return Words.get("matrix.suite.other-image", there.image(), request.image());
            }
            var suite = there.with(SuiteCommand.seen(name, result));
            SuiteFile.write(file, suite);
            stop();
            opened(new Read(file, suite, ""));
            return "";
        } catch (SuiteException e) {
            return e.sentence();
        } catch (IOException e) {
            return Words.get("matrix.suite.not-written", file, e);
        }
    }

    /**
     * Runs all of it, as it stands in its file now; nothing if there is nothing, or it is at it.
     */
    void run() {
        var kept = open.get();
        if (kept != null && !running()) {
            looking.set(true);
            tasks.run(() -> read(kept.file()), this::runAs, why -> looking.set(false));
        }
    }

    private void runAs(Read read) {
        if (!looking.get()) {
            return;
        }
        opened(read);
        var suite = read.suite();
        if (suite == null || suite.commands().isEmpty()) {
            looking.set(false);
        } else if (suite.platforms() == null) {
            known.of(suite.image());
        } else {
            looking.set(false);
            begin(suite, suite.platforms());
        }
    }

    private void learn() {
        if (!looking.get() || known.asking()) {
            return;
        }
        looking.set(false);
        var kept = open.get();
        if (known.failure() != null) {
            failure.set(known.failure());
        } else if (kept != null) {
            begin(kept.suite(), List.copyOf(known.all()));
        }
    }

    private void begin(Suite suite, List<Platform> platforms) {
        var baseline = suite.baseline() != null ? suite.baseline() : baseline(platforms);
        var wanted = suite.on(suite.image(), platforms, baseline);
        trial.set(new SuiteTrial(wanted, platforms, session, runner, tasks, activities));
    }

    /** The engine's own platform, else one that runs natively, else the first. */
    private Platform baseline(List<Platform> platforms) {
        var own = session.info().map(EngineInfo::platform).orElse(null);
        return platforms.stream()
                .min(
                        Comparator.comparing((Platform p) -> !p.equals(own))
                                .thenComparing(
                                        p ->
                                                !(session.support(p).runs()
                                                        instanceof RunsHow.Native)))
                .orElseThrow();
    }

    void stop() {
        looking.set(false);
        known.of("");
        var now = trial.get();
        if (now != null) {
            now.stop();
        }
    }

    private boolean running() {
        var now = trial.get();
        return looking.get() || now != null && now.running();
    }

    /** Whether the suite is shown, and not the one command. */
    BooleanProperty frontProperty() {
        return front;
    }

    /** What is open; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Kept> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Its last run; null before the first. */
    ReadOnlyObjectProperty<@Nullable SuiteTrial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** Why the last file could not be opened; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why its platforms are not known; null where they are, or need not be. */
    ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether engine and registry are asked for the platforms. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }
}
