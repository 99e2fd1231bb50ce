package dev.crossdock.core.cost;

import dev.crossdock.core.cost.WorkMeter.Bench;
import dev.crossdock.core.platform.Platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** The programs that are in an engine for one measurement; all are taken out at its end. */
final class Benches implements AutoCloseable {
    private final WorkMeter meter;
    private final Map<Platform, Bench> open = new LinkedHashMap<>();

    Benches(WorkMeter meter) {
        this.meter = meter;
    }

    Bench open(Platform platform) {
        return open.computeIfAbsent(platform, meter::open);
    }

    Bench of(Platform platform) {
        var bench = open.get(platform);
        if (bench == null) {
            throw new IllegalStateException("Not opened: " + platform);
        }
        return bench;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        for (var bench : open.values()) {
            try {
                bench.close();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
