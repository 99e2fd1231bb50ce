package dev.crossdock.ui.run;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.preflight.Preflight;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Looks at the world in which something is to be run. Blocks. */
final class Surroundings {
    private Surroundings() {}

    /**
     * What is to be known before a run.
     *
     * @param registry what the registry said, as far as it did
     * @param support how platforms run here
     * @param own a container of an earlier try, which will be gone by then; null for none
     */
    static Preflight.Facts look(
            Engine engine,
            RunSpec run,
            RegistryAnswer registry,
            Map<Platform, PlatformSupport> support,
            @Nullable String own) {
        var local = engine.images().localPlatforms(run.image());
        var platform = run.platform();
        boolean here = platform == null ? !local.isEmpty() : local.contains(platform);
        boolean near = engine.address().uri().startsWith("unix:");
        var runs = new HashMap<Platform, RunsHow>();
        support.forEach((p, how) -> runs.put(p, how.runs()));
        return new Preflight.Facts(
                engine.containers().list().stream().filter(c -> !c.id().equals(own)).toList(),
                local,
                registry instanceof RegistryAnswer.Known(var published) ? published : null,
                here ? engine.images().inspect(run.image(), platform) : null,
                runs,
                port -> near && LocalPorts.isTaken(port),
                path -> !near || exists(path),
                engine.info().memoryBytes());
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
