package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.diagnosis.Autopsies;
import dev.crossdock.ui.fx.Tasks;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** How containers are examined without being asked for. */
class AutopsiesTest {
    private final ScriptedEngine engine = Scripts.engine();
    private final ScriptedSession session = new ScriptedSession(engine);
    private final List<String> examined = new ArrayList<>();

    @Test
    void twoAreExaminedAtATime() {
        var tasks = new HeldTasks();
        var autopsies = autopsies(tasks);
        autopsies.look(engine.list());
        assertThat(tasks.begun).hasSize(2);
        tasks.finishOne();
        assertThat(tasks.begun).hasSize(2);
        assertThat(autopsies.known()).hasSize(1);
        while (!tasks.begun.isEmpty()) {
            tasks.finishOne();
        }
        assertThat(autopsies.known()).hasSize(5);
    }

    @Test
    void everyOneThatEndedBadlyIsExaminedHoweverManyThereAre() {
        for (int i = 0; i < 60; i++) {
            Scripts.add(engine, "bad" + i, "mongo:7.0", Platform.AMD64, ContainerStatus.EXITED, 1);
        }
        autopsies(new SameThreadTasks()).look(engine.list());
        assertThat(examined).filteredOn(id -> id.startsWith("bad")).hasSize(60);
    }

    @Test
    void anEndThatIsKnownIsNotExaminedAgainAfterAnotherConnection() {
        var autopsies = autopsies(new SameThreadTasks());
        autopsies.look(engine.list());
        assertThat(examined).hasSize(5);
        autopsies.doubt();
        autopsies.look(engine.list());
        assertThat(examined).hasSize(5);
        Scripts.endedLater(engine, "mongo");
        autopsies.doubt();
        autopsies.look(engine.list());
        assertThat(examined).hasSize(6).endsWith("mongo");
    }

    @Test
    void whatIsUnderWayIsCancelledWhenTheWindowCloses() {
        var tasks = new HeldTasks();
        var autopsies = autopsies(tasks);
        autopsies.look(engine.list());
        autopsies.close();
        assertThat(tasks.cancelled).isEqualTo(2);
        autopsies.look(engine.list());
        assertThat(tasks.begun).isEmpty();
    }

    private Autopsies autopsies(Tasks tasks) {
        return new Autopsies(
                session,
                tasks,
                (e, known, id) -> {
                    examined.add(id);
                    return Scripts.autopsy(engine, id);
                });
    }

    /** Work that waits until it is told to be done. */
    private static final class HeldTasks implements Tasks {
        private final Deque<Runnable> begun = new ArrayDeque<>();
        private int cancelled;

        void finishOne() {
            begun.poll().run();
        }

        @Override
        public <T> Work run(
                Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
            Runnable all =
                    () -> {
                        try {
                            done.accept(work.call());
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    };
            begun.add(all);
            return () -> {
                begun.remove(all);
                cancelled++;
            };
        }

        @Override
        public void onFxThread(Runnable action) {
            action.run();
        }
    }
}
