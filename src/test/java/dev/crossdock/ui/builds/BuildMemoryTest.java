package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.fx.Keeper;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class BuildMemoryTest {
    private final Keeper keeper = Keeper.untilTheEnd();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final BuildRequest both =
            BuildRequest.of(
                    Path.of("/a b/Dockerfile"), List.of(Platform.AMD64, Platform.ARM64), "app:1");

    private BuildMemory memory() {
        return new BuildMemory(keeper, tasks);
    }

    @Test
    void theNextRunKnowsHowLongABuildTook() {
        var first = memory();
        assertThat(first.lastOf(both)).isEmpty();
        first.remember(both, Duration.ofSeconds(9));
        first.remember(both, Duration.ofSeconds(7));

        var next = memory();

        var turned = both.platforms(List.of(Platform.ARM64, Platform.AMD64)).tag("other:2");
        assertThat(next.lastOf(turned)).contains(Duration.ofSeconds(7));
        assertThat(next.lastOf(both.target("build"))).isEmpty();
        assertThat(next.lastOf(both.platforms(List.of(Platform.ARM64)))).isEmpty();
    }

    @Test
    void whatEndsBeforeTheOldIsReadIsKept() {
        var one = both.platforms(List.of(Platform.ARM64));
        memory().remember(both, Duration.ofSeconds(7));
        memory().remember(one, Duration.ofSeconds(2));
        tasks.hold();
        var next = memory();
        next.remember(both, Duration.ofSeconds(3));

        tasks.release();

        assertThat(next.lastOf(both)).contains(Duration.ofSeconds(3));
        assertThat(memory().lastOf(both)).contains(Duration.ofSeconds(3));
        assertThat(memory().lastOf(one)).contains(Duration.ofSeconds(2));
    }

    @Test
    void whatIsNoEntryIsLeftOut() {
        keeper.store("build-times", List.of("", "x", "12x\tlinux/amd64", "99999999999999\ta"));

        assertThat(memory().lastOf(both)).isEmpty();
    }
}
