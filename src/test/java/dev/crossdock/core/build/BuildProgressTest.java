package dev.crossdock.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class BuildProgressTest {

    private static final Instant T = Instant.parse("2026-01-02T03:04:05Z");

    private final BuildProgress progress =
            new BuildProgress(List.of(Platform.AMD64, Platform.ARM64));

    @Test
    void everyPlatformHasItsOwnLaneInTheDockerfilesOrder() {
        step("b", "[linux/arm64 2/2] RUN x", T, null, false, null);
        step("a", "[linux/arm64 1/2] FROM y", T, T, false, null);
        step("c", "[linux/amd64 1/2] FROM y", T, T, true, null);

        assertThat(progress.lane(Platform.ARM64))
                .extracting(s -> s.name().instruction(), LaneStep::state)
                .containsExactly(
                        tuple("FROM y", LaneStep.State.DONE),
                        tuple("RUN x", LaneStep.State.RUNNING));
        assertThat(progress.lane(Platform.AMD64))
                .extracting(LaneStep::state)
                .containsExactly(LaneStep.State.CACHED);
    }

    @Test
    void aStepThatAnothersFailureEndedIsCancelledNotFailed() {
        step(
                "a",
                "[linux/arm64 1/1] RUN x",
                T,
                T,
                false,
                "exit code: 3: context canceled: context canceled");
        step(
                "b",
                "[linux/amd64 1/1] RUN x",
                T,
                T,
                false,
                "process \"x\" did not complete: exit code: 3");

        assertThat(progress.lane(Platform.ARM64).getFirst().state())
                .isEqualTo(LaneStep.State.CANCELLED);
        assertThat(progress.failed().orElseThrow().name().platform()).contains(Platform.AMD64);
    }

    /** What BuildKit 0.13 tells where a build is given up and built again at once. */
    @Test
    void aStepThatIsTakenUpAgainRunsWhateverEndedItBefore() {
        var name = "[linux/amd64 1/1] RUN x";
        step("a", name, T, T, false, "process \"x\" did not complete: context canceled");

        step("a", name, T.plusSeconds(3), null, false, "process \"x\" did not complete: canceled");

        var step = progress.lane(Platform.AMD64).getFirst();
        assertThat(step.state()).isEqualTo(LaneStep.State.RUNNING);
        assertThat(step.error()).isEmpty();
        assertThat(progress.failed()).isEmpty();
    }

    @Test
    void nothingRunsOnceTheBuildHasEnded() {
        step("a", "[linux/amd64 1/2] FROM x", T, T, true, null);
        step("b", "[linux/amd64 2/2] RUN x", T, null, false, null);
        step("c", "[linux/arm64 2/2] RUN x", null, null, false, null);

        progress.end(true);

        assertThat(progress.lane(Platform.AMD64))
                .extracting(LaneStep::state)
                .containsExactly(LaneStep.State.CACHED, LaneStep.State.DONE);
        assertThat(progress.fraction()).isEqualTo(1);
    }

    @Test
    void whatRanWhenTheBuildFailedEndedWithIt() {
        step("a", "[linux/amd64 1/1] RUN x", T, T, false, "exit code: 3");
        step("b", "[linux/arm64 1/1] RUN x", T, null, false, null);

        progress.end(false);

        assertThat(progress.lane(Platform.ARM64).getFirst().state())
                .isEqualTo(LaneStep.State.CANCELLED);
        assertThat(progress.failed().orElseThrow().name().platform()).contains(Platform.AMD64);
    }

    @Test
    void aStepKeepsWhatItsProgramPrinted() {
        step("a", "[linux/arm64 1/1] RUN x", T, null, false, null);
        progress.accept(new BuildEvent.Output("a", T, "one\ntwo\n"));

        assertThat(progress.lane(Platform.ARM64).getFirst().output()).containsExactly("one", "two");
    }

    @Test
    void aLineThatCameInPiecesIsOne() {
        step("a", "[linux/arm64 1/1] RUN x", T, null, false, null);
        for (var piece : List.of("/x: ", "line 1", ": ELF\ntw", "o\n", "three\n")) {
            progress.accept(new BuildEvent.Output("a", T, piece));
        }

        assertThat(progress.lane(Platform.ARM64).getFirst().output())
                .containsExactly("/x: line 1: ELF", "two", "three");
    }

    @Test
    void aBuildForOnePlatformNamesNoneInItsSteps() {
        var single = new BuildProgress(List.of(Platform.ARM64));
        single.accept(new BuildEvent.Step("a", "[1/1] FROM y", T, T, false, null));

        assertThat(single.lane(Platform.ARM64)).hasSize(1);
    }

    private void step(
            String vertex,
            String name,
            @Nullable Instant started,
            @Nullable Instant completed,
            boolean cached,
            @Nullable String error) {
        progress.accept(new BuildEvent.Step(vertex, name, started, completed, cached, error));
    }
}
