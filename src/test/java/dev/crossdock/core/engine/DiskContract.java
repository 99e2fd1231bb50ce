package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crossdock.Eventually;
import dev.crossdock.core.engine.Disk.Part;

import org.junit.jupiter.api.Test;

/** What an engine keeps on its disk. */
public abstract class DiskContract extends EngineContract {
    protected DiskContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void imagesAndContainersAreCounted() throws Exception {
        var before = engine.disk().use();
        var stopped = finish(shell("head -c 300000 /dev/zero > /filled"));
        int unused = before.of(Part.CONTAINERS).unused() + 1;
        // An engine lists a container as running for a moment after its end.
        Eventually.holds(
                "the container to be counted",
                () -> engine.disk().use().of(Part.CONTAINERS).unused() == unused);
        var now = engine.disk().use();

        assertThat(now.of(Part.IMAGES).bytes()).isPositive();
        assertThat(now.of(Part.IMAGES).reclaimable()).isBetween(0L, now.of(Part.IMAGES).bytes());
        var containers = now.of(Part.CONTAINERS);
        assertThat(containers.count()).isEqualTo(before.of(Part.CONTAINERS).count() + 1);
        assertThat(containers.reclaimable() - before.of(Part.CONTAINERS).reclaimable())
                .isGreaterThanOrEqualTo(300_000);
        engine.containers().remove(stopped);
    }

    /** On the lab only: elsewhere stopped containers are somebody's. */
    @Test
    void freeingTakesStoppedContainersAndLeavesRunningOnes() {
        assumeThat(it.registry()).as("an engine of our own").isPresent();
        finish(shell("head -c 300000 /dev/zero > /filled"));
        var running = start(spec("sleep", "600"));

        long freed = engine.disk().free(Part.CONTAINERS);

        var now = engine.disk().use().of(Part.CONTAINERS);
        assertThat(freed).isGreaterThanOrEqualTo(300_000);
        assertThat(now.unused()).isZero();
        assertThat(now.count()).isPositive();
        engine.containers().remove(running);
    }
}
