package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class BadgeWordsTest {
    private static PlatformSupport amd64(RunsHow how) {
        return new PlatformSupport(Platform.AMD64, how, null, null);
    }

    private static ContainerSummary container(ContainerStatus status, @Nullable Integer exit) {
        return new ContainerSummary(
                "1", "n", "i", null, status, exit, "", Instant.EPOCH, List.of(), Map.of());
    }

    @Test
    void aPlatformThatIsHereSaysHowItRuns() {
        var look = PlatformBadge.local(amd64(new RunsHow.Emulated(Emulator.ROSETTA)));
        assertThat(look.strong()).isEqualTo("amd64");
        assertThat(look.plain()).isEqualTo("Rosetta");
        assertThat(look.meaning()).isEqualTo("linux/amd64, emulated by Rosetta, on this machine");
    }

    @Test
    void aPublishedOneIsDashed() {
        var look = PlatformBadge.published(amd64(new RunsHow.Native()));
        assertThat(look.ground()).isEqualTo(Badge.Ground.DASHED);
        assertThat(look.plain()).isEqualTo("published");
        assertThat(look.glyph()).isEqualTo(Glyph.NATIVE);
    }

    @Test
    void notProbedIsNotCannot() {
        var unsure = PlatformBadge.local(amd64(new RunsHow.NotProbed()));
        var cannot = PlatformBadge.local(amd64(new RunsHow.Unavailable("")));
        assertThat(unsure.plain()).isEqualTo("not probed");
        assertThat(cannot.plain()).isEqualTo("cannot run");
        assertThat(unsure.ground()).isNotEqualTo(cannot.ground());
    }

    @Test
    void anEndIsToldByItsCode() {
        var done = StateBadge.of(container(ContainerStatus.EXITED, 0), false);
        var failed = StateBadge.of(container(ContainerStatus.EXITED, 137), false);
        var stopped = StateBadge.of(container(ContainerStatus.EXITED, 137), true);
        assertThat(done.plain()).isEqualTo("Exit 0, done");
        assertThat(failed.plain()).isEqualTo("Exit 137");
        assertThat(failed.tone()).isEqualTo(Badge.Tone.DANGER);
        assertThat(stopped.plain()).isEqualTo("Stopped by you");
    }

    @Test
    void aRestartingContainerSaysHowOften() {
        assertThat(StateBadge.restarting(3).plain()).isEqualTo("Restarting, 3×");
        assertThat(StateBadge.restarting(0).plain()).isEqualTo("Restarting");
    }
}
