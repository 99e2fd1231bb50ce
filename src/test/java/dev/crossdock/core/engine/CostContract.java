package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crossdock.Thorough;
import dev.crossdock.core.cost.CostMeasurement;
import dev.crossdock.core.cost.Workload;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;

/** What emulation costs is what the engine's own runs say. */
public abstract class CostContract extends EngineContract {
    protected CostContract(EngineUnderTest it) {
        super(it);
    }

    private CostMeasurement measurement() {
        return new CostMeasurement(engine.workMeter(), InstantSource.system(), 2);
    }

    private List<PlatformSupport> emulated() {
        var support = engine.probe().probe(it.foreign());
        assumeTrue(support.runs() instanceof RunsHow.Emulated, "no emulator: " + support.runs());
        return List.of(support);
    }

    @Thorough
    @Test
    void everyWorkloadHasARatioAndNothingIsLeftBehind() throws Exception {
        var report = measurement().measure(own(), emulated(), share -> {});

        assertThat(report.costs()).hasSize(1);
        assertThat(report.costs().getFirst().ratios())
                .containsOnlyKeys(Workload.values())
                .allSatisfy(
                        (work, ratio) -> {
                            assertThat(ratio.least()).isPositive();
                            assertThat(ratio.median()).isBetween(ratio.least(), ratio.most());
                        });
        leftNothing();
    }

    @Test
    @Thorough
    void cancelledMidwayItLeavesNothing() throws Exception {
        var emulated = emulated();
        assertThatThrownBy(
                        () ->
                                measurement()
                                        .measure(
                                                own(),
                                                emulated,
                                                share -> Thread.currentThread().interrupt()))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Cancelled.class));
        assertThat(Thread.interrupted()).isTrue();
        leftNothing();
    }

    /** Another test process has an engine of its own; other programs do not measure here. */
    private void leftNothing() throws Exception {
        assertThat(it.leftovers("container", "dev.crossdock.probe")).isBlank();
        assertThat(it.leftovers("image", "dev.crossdock.probe")).isBlank();
    }
}
