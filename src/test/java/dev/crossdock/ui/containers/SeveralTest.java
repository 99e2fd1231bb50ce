package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.console.ConsoleSource;
import dev.crossdock.ui.console.ConsoleViewModel;
import dev.crossdock.ui.fx.Tasks;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What is done to several containers at once, without a window. */
class SeveralTest extends ScriptedContainers {
    private final ConsoleViewModel console =
            new ConsoleViewModel(session, new Idle(), action -> action);
    private final SeveralViewModel several =
            new SeveralViewModel(session, tasks, activities, console);

    private void choose(String... ids) {
        var wanted = Arrays.asList(ids);
        several.choose(list.shown().stream().filter(one -> wanted.contains(one.id())).toList());
    }

    @Test
    void theirLogsAreReadOnlyWhileTheyAreLookedAt() {
        choose("web", "cache");
        assertThat(console.sources()).isEmpty();
        several.consoleShownProperty().set(true);
        assertThat(console.sources()).as("the page is not in sight").isEmpty();
        several.inSight(true);
        assertThat(console.sources())
                .extracting(ConsoleSource::name)
                .containsExactly("web", "cache");
        choose("web", "cache", "mongo");
        assertThat(console.sources()).hasSize(3);
        choose("web");
        assertThat(console.sources()).isEmpty();
        choose("web", "cache");
        several.inSight(false);
        assertThat(console.sources()).isEmpty();
    }

    private SeveralViewModel.Line line(String id) {
        return several.lines().stream()
                .filter(line -> line.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneAloneIsNotSeveral() {
        choose("web");
        assertThat(several.lines()).isEmpty();
    }

    @Test
    void eachActionIsForThoseThatItFits() {
        choose("web", "cache", "mongo", "checkout");
        assertThat(several.count(ContainerAction.START)).isEqualTo(1);
        assertThat(several.count(ContainerAction.STOP)).isEqualTo(3);
        assertThat(several.count(ContainerAction.KILL)).isEqualTo(2);
        assertThat(several.count(ContainerAction.REMOVE)).isEqualTo(4);
        several.act(ContainerAction.PAUSE);
        assertThat(engine.asked).containsExactlyInAnyOrder("pause web", "pause cache");
    }

    @Test
    void oneThatFailsHoldsUpNoOtherAndSaysWhy() {
        engine.refused.put("stop web", new EngineFailure.Conflict("it is busy"));
        choose("web", "cache", "orders-db");
        several.act(ContainerAction.STOP);
        assertThat(engine.asked).contains("stop web", "stop cache", "stop orders-db");
        assertThat(line("web").failureProperty().get().sentence()).contains("it is busy");
        assertThat(line("cache").failureProperty().get()).isNull();
        assertThat(line("cache").toldProperty().get()).startsWith("Stopped after ");
        assertThat(several.troubleProperty().get()).isEqualTo("1 of 3 did not work");
        assertThat(several.busyProperty().get()).isFalse();
        assertThat(activities.running()).isEmpty();
        several.act(ContainerAction.RESTART);
        assertThat(several.troubleProperty().get()).as("another try").isEmpty();
    }

    @Test
    void whatIsUnderWayIsToldAndCanBeCancelled() {
        tasks.hold();
        choose("web", "cache");
        several.act(ContainerAction.RESTART);
        assertThat(activities.running().getFirst().getTitle()).isEqualTo("Restart 2");
        several.act(ContainerAction.KILL);
        assertThat(engine.asked).as("one thing at a time").doesNotContain("kill web");
        activities.running().getFirst().cancel();
        assertThat(several.busyProperty().get()).isFalse();
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void theReasonStaysWithItsContainerWhileOthersAreChosen() {
        engine.refused.put("kill web", new EngineFailure.Conflict("it is busy"));
        choose("web", "cache");
        several.act(ContainerAction.KILL);
        choose("web", "cache", "mongo");
        assertThat(line("web").failureProperty().get()).isNotNull();
        choose("cache", "mongo");
        assertThat(several.troubleProperty().get()).isEmpty();
        assertThat(List.copyOf(several.lines())).hasSize(2);
    }

    /** Reads no log: one of a container that runs would have no end. */
    private static final class Idle implements Tasks {
        @Override
        public <T> Work run(
                Callable<T> work, Consumer<? super T> done, Consumer<EngineFailure> failed) {
            return () -> {};
        }

        @Override
        public void onFxThread(Runnable action) {
            action.run();
        }
    }
}
