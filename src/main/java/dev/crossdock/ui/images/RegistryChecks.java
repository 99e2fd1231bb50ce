package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * Asks registries what they publish: at once for the image that somebody looks at, one after the
 * other for the rest, and no further once a registry says that it was too much.
 */
final class RegistryChecks {
    private final EngineSession session;
    private final Tasks tasks;
    private final Clock clock;
    private final ObservableMap<String, RegistryAnswer> answers = FXCollections.observableHashMap();
    private final SequencedSet<String> waiting = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> checked =
            new ReadOnlyObjectWrapper<>(this, "checked");
    private boolean busy;

    RegistryChecks(EngineSession session, Tasks tasks, Clock clock) {
        this.session = session;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** By reference. */
    ObservableMap<String, RegistryAnswer> answers() {
        return answers;
    }

    RegistryAnswer of(String reference) {
        return answers.getOrDefault(reference, new RegistryAnswer.NotAsked());
    }

    /** When a registry last answered; null if none did. */
    ReadOnlyObjectProperty<@Nullable Instant> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /** Asks now, unless it was asked before. */
    void ask(String reference) {
        if (!answers.containsKey(reference)) {
            start(reference, false);
        }
    }

    /** Asks for each when its turn comes, unless it was asked before. */
    void askInTurn(Collection<String> references) {
        references.stream()
                .filter(reference -> !answers.containsKey(reference))
                .forEach(waiting::add);
        next();
    }

    /** Forgets what was answered and asks again. */
    void askAgain(Collection<String> references) {
        waiting.clear();
        references.forEach(answers::remove);
        askInTurn(references);
    }

    private void next() {
        while (!busy && !waiting.isEmpty()) {
            var reference = waiting.removeFirst();
            if (!answers.containsKey(reference)) {
                busy = true;
                start(reference, true);
            }
        }
    }

    private void start(String reference, boolean inTurn) {
        answers.put(reference, new RegistryAnswer.Asking());
        tasks.run(
                () -> session.engine().registry().published(reference),
                published ->
                        answered(
                                reference,
                                new RegistryAnswer.Known(published, clock.instant()),
                                inTurn),
                why ->
                        answered(
                                reference,
                                new RegistryAnswer.Failed(why, clock.instant()),
                                inTurn));
    }

    private void answered(String reference, RegistryAnswer answer, boolean inTurn) {
        answers.put(reference, answer);
        switch (answer) {
            case RegistryAnswer.Known known -> checked.set(known.at());
            case RegistryAnswer.Failed(EngineFailure.RateLimited why, var at) -> waiting.clear();
            case RegistryAnswer.Failed(EngineFailure.Unreachable why, var at) -> forget(reference);
            case RegistryAnswer.Failed(EngineFailure.NoEngine why, var at) -> forget(reference);
            case RegistryAnswer.Failed failed -> {}
            case RegistryAnswer.Asking asking -> {}
            case RegistryAnswer.NotAsked notAsked -> {}
        }
        if (inTurn) {
            busy = false;
            next();
        }
    }

    /** The engine, not the registry, failed to answer: the next connection asks anew. */
    private void forget(String reference) {
        waiting.clear();
        answers.remove(reference);
    }
}
