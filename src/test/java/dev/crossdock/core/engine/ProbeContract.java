package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Breadth;
import dev.crossdock.Eventually;
import dev.crossdock.Thorough;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** How platforms run is learned by running them. */
public abstract class ProbeContract extends EngineContract {
    private Set<String> before = Set.of();

    protected ProbeContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void theOwnPlatformIsNative() {
        var support = engine.probe().probe(own());
        assertThat(support.runs()).isEqualTo(new RunsHow.Native());
        assertThat(support.machine()).isIn("x86_64", "aarch64");
        assertThat(support.probed()).isTrue();
    }

    @Test
    void theForeignPlatformHasAnEmulator() {
        var support = engine.probe().probe(it.foreign());
        assertThat(support.runs()).isInstanceOf(RunsHow.Emulated.class);
        assertThat(support.machine()).isIn("x86_64", "aarch64");
    }

    @Test
    void whatCannotRunIsToldWithAReasonAndCountsAsProbed() {
        var supports = new PlatformSurvey(engine.probe()).again(Platform.USUAL);
        assertThat(supports)
                .allSatisfy(support -> assertThat(support.probed()).isTrue())
                .filteredOn(support -> !support.runs().canRun())
                .allSatisfy(
                        support ->
                                assertThat(((RunsHow.Unavailable) support.runs()).reason())
                                        .isNotBlank());
    }

    @Test
    void whatThereIsNoProgramForIsNotProbed() {
        var windows = Platform.parse("windows/amd64");
        assertThat(engine.probe().probe(windows)).isEqualTo(PlatformSupport.notProbed(windows));
    }

    @Thorough
    @Test
    void manyAtOnceDoNotDisturbEachOtherAndLeaveNothing() throws Exception {
        try (var other = it.open()) {
            var mine = Collections.nCopies(4, own());
            var theirs = new FutureTask<>(() -> new PlatformSurvey(other.probe()).again(mine));
            Thread.ofVirtual().start(theirs);
            assertThat(new PlatformSurvey(engine.probe()).again(mine))
                    .allMatch(support -> support.runs().canRun());
            assertThat(theirs.get()).allMatch(support -> support.runs().canRun());
        }
        leftNothing();
    }

    @Thorough
    @Test
    void interruptedAtAnyMomentItLeavesNothing() throws Exception {
        for (int moment : Breadth.of(List.of(0, 1, 2, 3, 4, 5, 6, 7), 4).toList()) {
            try (var relay = new Relay(it.address());
                    var relayed = it.open(relay.address())) {
                int calls = relay.accepted() + 2 + 2 * moment;
                var task = new FutureTask<>(() -> relayed.probe().probe(own()));
                var thread = Thread.ofVirtual().start(task);
                while (relay.accepted() < calls && !task.isDone()) {
                    LockSupport.parkNanos(100_000);
                }
                thread.interrupt();
                thread.join();
            }
        }
        leftNothing();
    }

    @Test
    void closingTheEngineEndsAProbeAndLeavesNothing() throws Exception {
        var closing = it.open();
        var task = new FutureTask<>(() -> closing.probe().probe(it.foreign()));
        Thread.ofVirtual().start(task);
        Eventually.holds(
                "a probe under way", () -> !before.containsAll(leftovers()) || task.isDone());
        closing.close();
        leftNothing();
    }

    @BeforeEach
    void remember() throws Exception {
        before = leftovers();
    }

    /** Others may probe on the same engine, or have died while they did. */
    private void leftNothing() throws Exception {
        assertThat(before).containsAll(leftovers());
    }

    private Set<String> leftovers() throws Exception {
        var words =
                it.leftovers("container", "dev.crossdock.probe")
                        + "\n"
                        + it.leftovers("image", "dev.crossdock.probe");
        return words.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
    }
}
