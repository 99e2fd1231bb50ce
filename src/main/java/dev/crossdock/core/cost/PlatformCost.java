package dev.crossdock.core.cost;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.Map;

/**
 * How long each workload takes on a platform, as a multiple of the native one's time.
 *
 * @param runs how it ran when this was measured
 */
public record PlatformCost(Platform platform, RunsHow runs, Map<Workload, Spread> ratios) {
    public PlatformCost {
        ratios = Map.copyOf(ratios);
    }
}
