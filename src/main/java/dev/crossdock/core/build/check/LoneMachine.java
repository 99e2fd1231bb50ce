package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.Collection;
import java.util.Map;

/**
 * A machine without an engine: only its CPU is known.
 *
 * @param platform of the engine that it would have
 */
public record LoneMachine(Platform platform) implements BuildMachine {

    /** This machine; engines run Linux, whatever it runs itself. */
    public static LoneMachine here() {
        return new LoneMachine(new Platform("linux", System.getProperty("os.arch"), ""));
    }

    @Override
    public Map<Platform, RunsHow> runs(Collection<Platform> platforms) {
        return Map.of();
    }
}
