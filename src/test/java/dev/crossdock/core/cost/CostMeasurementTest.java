package dev.crossdock.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CostMeasurementTest {
    private static final PlatformSupport ARM64 = runs(Platform.ARM64, Emulator.QEMU);
    private static final PlatformSupport ARM_V7 = runs(Platform.ARM_V7, Emulator.QEMU);

    private final Script meter = new Script();
    private final CostMeasurement measurement =
            new CostMeasurement(meter, () -> Instant.ofEpochSecond(100));
    private final List<Double> progress = new ArrayList<>();

    private static PlatformSupport runs(Platform platform, Emulator by) {
        return new PlatformSupport(platform, new RunsHow.Emulated(by), "x", Instant.EPOCH);
    }

    @Test
    void theRoundsOfAllPlatformsAreInterleaved() {
        measurement.measure(Platform.AMD64, List.of(ARM64, ARM_V7), progress::add);

        var round = List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);
        assertThat(meter.ran).startsWith(round.toArray(Platform[]::new));
        assertThat(meter.ran).hasSize(CostMeasurement.ROUNDS * 3);
        assertThat(meter.ran.subList(3, 6)).isEqualTo(round);
        assertThat(meter.in).isEmpty();
        assertThat(progress).isSorted().first().isEqualTo(0.0);
        assertThat(progress.getLast()).isEqualTo(1.0);
    }

    @Test
    void aRatioIsTakenWithinItsRound() {
        // The machine gets twice as slow in every round: the ratio stays what it is.
        meter.slower = 2;
        var cost = only(measurement.measure(Platform.AMD64, List.of(ARM64), progress::add));
        assertThat(cost.ratios().get(Workload.COMPUTING).median()).isEqualTo(3.0, within(1e-6));
        assertThat(cost.ratios().get(Workload.COMPUTING).least()).isEqualTo(3.0, within(1e-6));
        assertThat(cost.ratios().get(Workload.COMPUTING).most()).isEqualTo(3.0, within(1e-6));
        assertThat(cost.runs()).isEqualTo(new RunsHow.Emulated(Emulator.QEMU));
    }

    @Test
    void aWorkloadThatWasNotMeasuredHasNoFigure() {
        meter.mute = true;
        var cost = only(measurement.measure(Platform.AMD64, List.of(ARM64), progress::add));
        assertThat(cost.ratios()).containsOnlyKeys(Workload.COMPUTING);
    }

    @Test
    void whatFailsMidwayLeavesNothing() {
        meter.failAfter = 4;
        assertThatThrownBy(() -> measurement.measure(Platform.AMD64, List.of(ARM64), progress::add))
                .hasMessage("gone");
        assertThat(meter.in).isEmpty();
    }

    @Test
    void onlyWhatIsEmulatedAndHasAProgramIsMeasurable() {
        var loong = runs(Platform.parse("linux/loong64"), Emulator.QEMU);
        var own =
                new PlatformSupport(Platform.AMD64, new RunsHow.Native(), "x86_64", Instant.EPOCH);
        var unknown = PlatformSupport.notProbed(Platform.parse("linux/s390x"));
        assertThat(measurement.measurable(List.of(own, ARM64, loong, unknown)))
                .containsExactly(ARM64);
    }

    @Test
    void aSpreadIsMedianAndRange() {
        assertThat(Spread.of(List.of(3.0, 1.0, 9.0))).isEqualTo(new Spread(3, 1, 9));
        assertThat(Spread.of(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(new Spread(3, 1, 9));
    }

    private static PlatformCost only(CostReport report) {
        assertThat(report.costs()).hasSize(1);
        return report.costs().getFirst();
    }

    /** Native takes a second, everything else three. */
    private static final class Script implements WorkMeter {
        final List<Platform> ran = new ArrayList<>();
        final List<Platform> in = new ArrayList<>();
        double slower = 1;
        double pace = 1;
        boolean mute;
        int failAfter = Integer.MAX_VALUE;

        @Override
        public boolean knows(Platform platform) {
            return !platform.architecture().equals("loong64");
        }

        @Override
        public Bench open(Platform platform) {
            in.add(platform);
            return new Bench() {
                @Override
                public Map<Workload, Duration> run() {
                    if (ran.size() == failAfter) {
                        throw new IllegalStateException("gone");
                    }
                    ran.add(platform);
                    boolean own = platform.equals(Platform.AMD64);
                    pace *= own ? slower : 1;
                    var time = Duration.ofMillis(Math.round(1000 * pace * (own ? 1 : 3)));
                    return mute && !own
                            ? Map.of(Workload.COMPUTING, time)
                            : Map.of(Workload.COMPUTING, time, Workload.FILES, time);
                }

                @Override
                public void close() {
                    in.remove(platform);
                }
            };
        }
    }
}
