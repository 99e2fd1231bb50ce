package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for what engines refuse in a run. The rules are moby's ({@code daemon/container.go}, {@code
 * daemon/daemon_unix.go}, {@code volume/mounts/linux_parser.go}); each was seen on 26.1.5.
 */
final class Mistakes {
    /** moby {@code daemon/daemon_unix.go}, linuxMinMemory. */
    private static final long LEAST_MEMORY = 6 * 1024 * 1024L;

    /** moby {@code daemon/names/names.go}, one of a single letter included. */
    private static final Pattern VOLUME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]*");

    private static final Set<String> NO_RESTART = Set.of("", "no");

    private final RunSpec spec;
    private final EngineInfo engine;
    private final List<RunProblem> found = new ArrayList<>();

    Mistakes(RunSpec spec, EngineInfo engine) {
        this.spec = spec;
        this.engine = engine;
    }

    List<RunProblem> found() {
        limits();
        mounts();
        var folder = spec.workingDirectory();
        if (folder != null && isRelative(folder)) {
            add(Mistake.FOLDER_RELATIVE, folder, "");
        }
        var restart = Objects.requireNonNullElse(spec.restart(), "");
        if (spec.remove() && !NO_RESTART.contains(restart)) {
            add(Mistake.RESTART_AND_REMOVE, restart, "");
        }
        var network = Objects.requireNonNullElse(spec.network(), "");
        if (network.startsWith(Neighbours.OF) && !spec.ports().isEmpty()) {
            add(Mistake.PORTS_OF_ANOTHER, network.substring(Neighbours.OF.length()), "");
        }
        return found;
    }

    private void limits() {
        long memory = spec.memoryBytes();
        if (memory > 0 && memory < LEAST_MEMORY) {
            add(Mistake.MEMORY_TOO_SMALL, MemorySize.print(memory), MemorySize.print(LEAST_MEMORY));
        }
        var cpus = spec.cpus();
        if (cpus != null
                && engine.cpus() > 0
                && new BigDecimal(cpus).compareTo(BigDecimal.valueOf(engine.cpus())) > 0) {
            add(Mistake.TOO_MANY_CPUS, cpus, String.valueOf(engine.cpus()));
        }
    }

    private void mounts() {
        var targets = new HashSet<String>();
        for (var mount : spec.mounts()) {
            target(mount);
            source(mount);
            // Of two volumes at one place the engine takes the last without a word.
            if (mount.type().equals("bind") && !targets.add(mount.target())) {
                add(Mistake.TARGET_TWICE, mount.target(), "");
            }
        }
    }

    private void target(Mount mount) {
        if (isRelative(mount.target())) {
            add(Mistake.TARGET_RELATIVE, mount.target(), "");
        } else if (mount.target().equals("/")) {
            add(Mistake.TARGET_IS_ROOT, mount.target(), "");
        }
    }

    private void source(Mount mount) {
        var source = Objects.requireNonNullElse(mount.source(), "");
        if (source.isEmpty() || source.contains("$") || source.contains("`")) {
            return;
        }
        if (mount.type().equals("volume") && !VOLUME.matcher(source).matches()) {
            add(Mistake.VOLUME_NAME, source, "");
        } else if (mount.type().equals("bind") && isName(source)) {
            add(Mistake.SOURCE_RELATIVE, source, "");
        }
    }

    private static boolean isRelative(String path) {
        return !path.isEmpty() && !path.startsWith("/") && !path.startsWith("$") && !isDrive(path);
    }

    private static boolean isName(String source) {
        return Character.isLetterOrDigit(source.charAt(0)) && !isDrive(source);
    }

    /** {@code C:} begins a whole path where the client runs on Windows. */
    private static boolean isDrive(String path) {
        return path.indexOf(':') == 1;
    }

    private void add(Mistake mistake, String value, String limit) {
        found.add(new RunProblem.Refused(mistake, value, limit));
    }
}
