package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.UnknownTargetException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.builds.CheckState.Subject;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;
import dev.crossdock.ui.fx.Technical;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The base check of what the Builds page describes: begun when that changes, with the check before
 * cancelled; what was found stays until something newer is known.
 */
final class CheckViewModel {

    private final EngineSession session;
    private final Tasks tasks;
    private final Checker checker;
    private final Duration pause;
    private final ReadOnlyObjectWrapper<CheckState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new CheckState.None());
    private final ReadOnlyObjectWrapper<CheckState.@Nullable Done> latest =
            new ReadOnlyObjectWrapper<>(this, "latest");
    private @Nullable Subject subject;
    private Map<Platform, RunsHow> known = Map.of();
    private Tasks.Work work = () -> {};
    private final ReadOnlyObjectWrapper<List<BuilderCheck>> theirs =
            new ReadOnlyObjectWrapper<>(this, "theirs", List.of());
    private Tasks.Work asking = () -> {};

    /**
     * @param pause how long something typed waits for more to be typed
     */
    CheckViewModel(EngineSession session, Tasks tasks, Checker checker, Duration pause) {
        this.session = session;
        this.tasks = tasks;
        this.checker = checker;
        this.pause = pause;
        session.onConnected(info -> again());
        session.platforms().addListener(this::learned);
    }

    /**
     * Checks something, if it is not what was checked last.
     *
     * @param typed whether more of it may be coming
     * @return whether it is another thing to check
     */
    boolean want(Subject wanted, boolean typed) {
        if (wanted.equals(subject)) {
            return false;
        }
        boolean other = subject == null || !wanted.file().equals(subject.file());
        subject = wanted;
        if (other) {
            latest.set(null);
        }
        start(typed ? pause : Duration.ZERO);
        return true;
    }

    /** Checks the same once more; the file or the registry may have changed. */
    void again() {
        if (subject != null) {
            start(Duration.ZERO);
        }
    }

    /** There is nothing to check any more. */
    void forget() {
        work.cancel();
        asking.cancel();
        theirs.set(List.of());
        subject = null;
        latest.set(null);
        state.set(new CheckState.None());
    }

    /** Ends the check under way; what an earlier one found stays. */
    void cancel() {
        if (state.get() instanceof CheckState.Checking) {
            work.cancel();
            asking.cancel();
            state.set(new CheckState.Stopped());
        }
    }

    private void start(Duration wait) {
        work.cancel();
        var now = subject;
        if (now == null) {
            return;
        }
        known = known(now);
        var then = known;
        state.set(new CheckState.Checking(now));
        ask(now, wait);
        work = tasks.run(() -> perform(now, then, wait), this::done, this::failed);
    }

    /** Beside ours and after them: what the builder says by itself never keeps them waiting. */
    private void ask(Subject of, Duration wait) {
        asking.cancel();
        theirs.set(List.of());
        asking =
                tasks.run(
                        () -> {
                            Thread.sleep(wait);
                            return checker.builderChecks(of.file(), of.request());
                        },
                        theirs::set,
                        failure -> theirs.set(List.of()));
    }

    private Map<Platform, RunsHow> known(Subject of) {
        var tried = new HashMap<Platform, RunsHow>();
        for (var support : session.platforms().values()) {
            if (support.probed()) {
                tried.put(support.platform(), support.runs());
            }
        }
        of.elsewhere().forEach(platform -> tried.put(platform, new RunsHow.Native()));
        return Map.copyOf(tried);
    }

    /** Off the JavaFX thread. */
    private CheckState perform(Subject of, Map<Platform, RunsHow> tried, Duration wait)
            throws InterruptedException {
        Thread.sleep(wait);
        long begun = System.nanoTime();
        try {
            var content = Files.readAllBytes(of.file());
            var report = checker.check(content, of.request(), tried);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            return new CheckState.Done(of, report, lines(content), took);
        } catch (IOException e) {
            var sentence = Words.get("builds.check.unreadable", of.file().getFileName());
            return new CheckState.Failed(sentence, String.valueOf(e.getMessage()));
        } catch (UnknownTargetException e) {
            return new CheckState.Failed(String.valueOf(e.getMessage()), "");
        }
    }

    private static List<String> lines(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1));
    }

    private void done(CheckState outcome) {
        if (outcome instanceof CheckState.Done now) {
            latest.set(now);
        } else {
            latest.set(null);
        }
        state.set(outcome);
    }

    private void failed(EngineFailure failure) {
        latest.set(null);
        state.set(new CheckState.Failed(failure.sentence(), Technical.of(failure)));
    }

    /** An emulator that was switched on or off since makes the verdict another. */
    private void learned(
            MapChangeListener.Change<? extends Platform, ? extends PlatformSupport> change) {
        var now = change.getValueAdded();
        var before = known.get(change.getKey());
        var of = subject;
        if (now != null
                && now.probed()
                && before != null
                && before.getClass() != now.runs().getClass()
                && of != null
                && of.request().platforms().contains(change.getKey())
                && !of.elsewhere().contains(change.getKey())) {
            again();
        }
    }

    ReadOnlyObjectProperty<CheckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the builder's own check says of the file; empty until it has said it. */
    ReadOnlyObjectProperty<List<BuilderCheck>> theirsProperty() {
        return theirs.getReadOnlyProperty();
    }

    /** What was found of this file last; null while nothing is known of it. */
    ReadOnlyObjectProperty<CheckState.@Nullable Done> latestProperty() {
        return latest.getReadOnlyProperty();
    }
}
