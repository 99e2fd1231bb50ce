package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What was found out about each container. Those that a list shows are examined in the background,
 * two at a time; one that somebody asks for is examined at once. What was found out about an end
 * stays true until there is another one. Belongs to the JavaFX thread.
 */
public final class Autopsies {

    /** So many that ended with 0 are examined without being asked for. */
    private static final int MOST_UNASKED = 25;

    /** So many at a time: enough to be soon done, and few enough not to be felt. */
    private static final int AT_ONCE = 2;

    private static final Set<Cause> IN_ORDER = Set.of(Cause.COMPLETED, Cause.STOPPED_BY_USER);

    private final EngineSession session;
    private final Tasks tasks;
    private final Examiner examiner;
    private final ObservableMap<String, Autopsy> known = FXCollections.observableHashMap();
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper(this, "attention");
    private final Deque<String> waiting = new ArrayDeque<>();

    /** In which state each was when it was examined, or tried to. */
    private final Map<String, Seen> seen = new HashMap<>();

    /** Who waits for what is being examined. */
    private final Map<String, List<Waiter>> examined = new HashMap<>();

    /** By the container's id; read in the background too. */
    private final Map<String, Autopsy> found = new ConcurrentHashMap<>();

    private final Map<String, Tasks.Work> inBackground = new HashMap<>();
    private boolean closed;

    private record Waiter(Consumer<Autopsy> done, Consumer<EngineFailure> failed) {}

    private record Seen(ContainerStatus status, @Nullable Integer exitCode) {
        static Seen of(ContainerSummary container) {
            return new Seen(container.status(), container.exitCode());
        }
    }

    public Autopsies(EngineSession session, Tasks tasks, Examiner examiner) {
        this.session = session;
        this.tasks = tasks;
        this.examiner = examiner;
    }

    /** By the container's id. */
    public ObservableMap<String, Autopsy> known() {
        return known;
    }

    /** How many stopped for a reason that wants to be looked at. */
    public ReadOnlyIntegerProperty attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /** Whether a container did what it was meant to, so that nothing is to be explained. */
    public static boolean isInOrder(Autopsy autopsy) {
        var cause = autopsy.answer().cause();
        boolean neverStarted =
                autopsy.container().state().status() == ContainerStatus.CREATED
                        && cause == Cause.UNKNOWN;
        return IN_ORDER.contains(cause) || neverStarted;
    }

    /** Whether something is wrong with a container, and a cause for it was found. */
    public static boolean isExplained(Autopsy autopsy) {
        return !isInOrder(autopsy) && autopsy.answer().cause() != Cause.UNKNOWN;
    }

    /** What is known of a container is not true any more: it was started again. */
    public void forget(String id) {
        seen.remove(id);
        known.remove(id);
        found.remove(id);
        count();
    }

    /** Nobody told what happened meanwhile: each is looked at again, if only whether it is new. */
    public void doubt() {
        seen.clear();
    }

    /** Gives up what is examined in the background; nothing is examined any more. */
    public void close() {
        closed = true;
        waiting.clear();
        List.copyOf(inBackground.values()).forEach(Tasks.Work::cancel);
        inBackground.clear();
    }

    /**
     * Examines a container now, whatever is known.
     *
     * @param done called when it is known
     */
    public void examine(String id, Consumer<Autopsy> done, Consumer<EngineFailure> failed) {
        waiting.remove(id);
        found.remove(id);
        run(
                id,
                autopsy -> {
                    keep(id, autopsy);
                    done.accept(autopsy);
                },
                failed);
    }

    /** Takes the containers there are: examines what stopped, forgets what is gone or goes on. */
    public void look(List<ContainerSummary> containers) {
        var there = new HashSet<String>();
        int unasked = 0;
        for (var container : containers) {
            there.add(container.id());
            if (!isStopped(container)) {
                seen.remove(container.id());
                known.remove(container.id());
            } else if (!endedWell(container) || unasked++ < MOST_UNASKED) {
                wish(container);
            }
        }
        seen.keySet().retainAll(there);
        known.keySet().retainAll(there);
        found.keySet().retainAll(there);
        waiting.retainAll(there);
        count();
        next();
    }

    private void wish(ContainerSummary container) {
        var now = Seen.of(container);
        if (!now.equals(seen.put(container.id(), now)) && !waiting.contains(container.id())) {
            waiting.add(container.id());
        }
    }

    private static boolean endedWell(ContainerSummary container) {
        return Integer.valueOf(0).equals(container.exitCode())
                && container.status() != ContainerStatus.RESTARTING;
    }

    private static boolean isStopped(ContainerSummary container) {
        return switch (container.status()) {
            // One that could not be started is still called created.
            case EXITED, DEAD, RESTARTING, CREATED -> true;
            case RUNNING, PAUSED, REMOVING -> false;
        };
    }

    private void next() {
        while (!closed && inBackground.size() < AT_ONCE && !waiting.isEmpty()) {
            var id = waiting.poll();
            inBackground.put(id, () -> {});
            var work =
                    run(
                            id,
                            autopsy -> {
                                inBackground.remove(id);
                                if (seen.containsKey(id)) {
                                    keep(id, autopsy);
                                }
                                next();
                            },
                            failure -> {
                                inBackground.remove(id);
                                next();
                            });
            inBackground.computeIfPresent(id, (key, begun) -> work);
        }
    }

    /** One that is being examined is not examined twice: whoever asks meanwhile gets the same. */
    private Tasks.Work run(String id, Consumer<Autopsy> done, Consumer<EngineFailure> failed) {
        var waiters = examined.computeIfAbsent(id, key -> new ArrayList<>());
        waiters.add(new Waiter(done, failed));
        if (waiters.size() > 1) {
            return () -> {};
        }
        var platforms = Map.copyOf(session.platforms());
        return tasks.run(
                () -> look(id, platforms),
                autopsy -> finished(id).forEach(waiter -> waiter.done.accept(autopsy)),
                why -> finished(id).forEach(waiter -> waiter.failed.accept(why)));
    }

    /** Off the JavaFX thread. An end that was examined is asked for, and not examined again. */
    private Autopsy look(String id, Map<Platform, PlatformSupport> platforms) {
        var before = found.get(id);
        if (before != null
                && isSameEnd(before, session.engine().containers().inspect(id).state())) {
            return before;
        }
        var autopsy = examiner.examine(session.engine(), platforms, id);
        found.put(id, autopsy);
        return autopsy;
    }

    private static boolean isSameEnd(Autopsy before, ContainerDetails.State now) {
        var then = before.container().state();
        return then.finished() != null
                && then.finished().equals(now.finished())
                && then.status() == now.status()
                && then.error().equals(now.error());
    }

    private List<Waiter> finished(String id) {
        var waiters = examined.remove(id);
        return waiters == null ? List.of() : waiters;
    }

    /** What runs may be looked at, and is not said to have stopped. */
    private void keep(String id, Autopsy autopsy) {
        if (!autopsy.container().state().status().isRunning()) {
            known.put(id, autopsy);
            count();
        }
    }

    private void count() {
        attention.set((int) known.values().stream().filter(Autopsies::isExplained).count());
    }
}
