package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.fx.Keeper;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class RunMemoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final Keeper keeper = Keeper.untilTheEnd();
    private final SameThreadTasks tasks = new SameThreadTasks();

    private RunMemory memory() {
        return new RunMemory(keeper, tasks, CLOCK);
    }

    private static List<String> images(RunMemory memory) {
        return memory.sorted().stream().map(one -> one.spec().image()).toList();
    }

    @Test
    void theNextRunOfTheAppKnowsThemFavouritesFirst() {
        var first = memory();
        for (var image : List.of("a", "b", "c")) {
            first.remember(RunSpec.of(image));
        }
        first.favourite(first.records().getLast(), true);
        first.forget(first.records().get(1));

        assertThat(images(memory())).containsExactly("a", "c");
        assertThat(memory().sorted().getFirst().favourite()).isTrue();
    }

    @Test
    void whatIsRunBeforeTheOldIsReadIsKeptToo() {
        memory().remember(RunSpec.of("old"));
        tasks.hold();
        var next = memory();
        next.remember(RunSpec.of("new"));

        tasks.release();

        assertThat(images(next)).containsExactly("new", "old");
        assertThat(images(memory())).containsExactly("new", "old");
    }
}
