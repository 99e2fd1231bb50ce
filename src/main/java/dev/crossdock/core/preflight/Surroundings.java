package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks at the world in which something is to be run. Blocks. */
public final class Surroundings {
    private static final String NETWORK = "container:";

    private Surroundings() {}

    /**
     * What is to be known before a run.
     *
     * @param published what the registry said; null where it could not be asked
     * @param support how a platform runs here; null where that is not known
     * @param own a container of an earlier try, which will be gone by then; null for none
     * @param folder where a relative path begins; null where no terminal stands anywhere
     */
    public static Preflight.Facts look(
            Engine engine,
            RunSpec run,
            @Nullable Published published,
            Function<Platform, @Nullable RunsHow> support,
            @Nullable String own,
            @Nullable String folder) {
        var local = engine.images().localPlatforms(run.image());
        var platform = run.platform();
        boolean here = platform == null ? !local.isEmpty() : local.contains(platform);
        boolean near = engine.address().uri().startsWith("unix:");
        var runs = platform == null ? null : support.apply(platform);
        return new Preflight.Facts(
                engine.info(),
                engine.containers().list().stream().filter(c -> !c.id().equals(own)).toList(),
                local,
                published,
                here ? engine.images().inspect(run.image(), platform) : null,
                platform == null || runs == null ? Map.of() : Map.of(platform, runs),
                (ip, port, protocol) -> near && LocalPorts.isTaken(ip, port, protocol),
                path -> !near || exists(path),
                folder,
                networks(engine, run),
                name -> System.getenv(name) != null);
    }

    /** They are asked for only where a run names one that is not always there. */
    private static @Nullable List<String> networks(Engine engine, RunSpec run) {
        var network = run.network();
        return network == null || network.startsWith(NETWORK) ? null : engine.networks();
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
