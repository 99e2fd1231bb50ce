package dev.crossdock.core.cost;

import dev.crossdock.core.platform.Platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was measured on one engine.
 *
 * @param baseline the native platform: 1
 * @param rounds how often each workload ran on each platform
 * @param at when it was measured
 * @param took how long measuring took
 */
public record CostReport(
        Platform baseline, List<PlatformCost> costs, int rounds, Instant at, Duration took) {
    public CostReport {
        costs = List.copyOf(costs);
    }
}
