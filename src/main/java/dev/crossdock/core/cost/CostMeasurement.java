package dev.crossdock.core.cost;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Measures what emulation costs. Every round runs each platform once, the native one first, and a
 * ratio is taken within its round: so a machine that gets busy meanwhile slows both of its sides.
 */
public final class CostMeasurement {
    /** Odd, so that the median is one of them. */
    public static final int ROUNDS = 5;

    private final WorkMeter meter;
    private final InstantSource clock;
    private final int rounds;

    public CostMeasurement(WorkMeter meter, InstantSource clock) {
        this(meter, clock, ROUNDS);
    }

    /**
     * @param rounds how often each platform runs
     */
    public CostMeasurement(WorkMeter meter, InstantSource clock, int rounds) {
        this.meter = meter;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** The platforms of these that can be measured: emulated ones that there is a program for. */
    public List<PlatformSupport> measurable(Collection<PlatformSupport> known) {
        return known.stream()
                .filter(support -> support.runs() instanceof RunsHow.Emulated)
                .filter(support -> meter.knows(support.platform()))
                .toList();
    }

    /**
     * Measures; takes some seconds. Interrupting the thread cancels.
     *
     * @param baseline the engine's own platform
     * @param emulated what {@link #measurable} gave
     * @param progress 0 to 1, on the calling thread
     */
    public CostReport measure(
            Platform baseline, List<PlatformSupport> emulated, DoubleConsumer progress) {
        var began = clock.instant();
        var ratios = new LinkedHashMap<PlatformSupport, Map<Workload, List<Double>>>();
        emulated.forEach(support -> ratios.put(support, new EnumMap<>(Workload.class)));
        try (var benches = new Benches(meter)) {
            benches.open(baseline);
            emulated.forEach(support -> benches.open(support.platform()));
            for (int round = 0; round < rounds; round++) {
                var base = benches.of(baseline).run();
                for (int i = 0; i < emulated.size(); i++) {
                    progress.accept(share(round, i, emulated.size()));
                    var it = emulated.get(i);
                    compare(benches.of(it.platform()).run(), base, ratios.get(it));
                }
            }
        }
        progress.accept(1);
        var ended = clock.instant();
        return new CostReport(
                baseline, costs(ratios), rounds, ended, Duration.between(began, ended));
    }

    private double share(int round, int done, int of) {
        return (round * of + done) / (double) (rounds * of);
    }

    private static void compare(
            Map<Workload, Duration> times,
            Map<Workload, Duration> base,
            Map<Workload, List<Double>> into) {
        times.forEach(
                (work, time) -> {
                    var other = base.get(work);
                    if (other != null && other.isPositive()) {
                        into.computeIfAbsent(work, w -> new ArrayList<>())
                                .add(time.toNanos() / (double) other.toNanos());
                    }
                });
    }

    private static List<PlatformCost> costs(
            Map<PlatformSupport, Map<Workload, List<Double>>> ratios) {
        var costs = new ArrayList<PlatformCost>();
        ratios.forEach(
                (support, works) -> {
                    var spreads = new EnumMap<Workload, Spread>(Workload.class);
                    works.forEach((work, values) -> spreads.put(work, Spread.of(values)));
                    costs.add(new PlatformCost(support.platform(), support.runs(), spreads));
                });
        return costs;
    }
}
