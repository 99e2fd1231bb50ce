package dev.crossdock.core.build.workflow;

import dev.crossdock.core.build.check.BaseCheck;
import dev.crossdock.core.build.check.BaseImage;
import dev.crossdock.core.build.check.BuildMachine;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.build.check.StageCell.State;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which platforms a hosted runner of amd64 would have to emulate, and which of those have a native
 * runner instead. A build that starts no program of a platform needs neither: it is done where the
 * others are, without a job to merge the results.
 *
 * @param emulated the platforms whose programs the build starts and amd64 does not run
 */
public record Runners(List<Platform> platforms, Set<Platform> emulated) {

    /** Both hosters have runners of these (GitHub's {@code ubuntu-24.04-arm}). */
    private static final Set<Platform> NATIVE = Set.of(Platform.AMD64, Platform.ARM64);

    public Runners {
        platforms = List.copyOf(platforms);
        emulated = Set.copyOf(emulated);
    }

    /**
     * Reads the Dockerfile and asks nobody: that its bases are published is what the check is for.
     *
     * @throws dev.crossdock.core.build.check.UnknownTargetException if it has no such stage
     */
    public static Runners of(byte[] dockerfile, WorkflowRequest request) {
        var asked = new CheckRequest(request.platforms(), request.arguments(), request.target());
        var report =
                new BaseCheck(
                                name -> new BaseImage.Known(request.platforms(), true),
                                new HostedRunner())
                        .check(dockerfile, asked);
        return new Runners(request.platforms(), emulated(report));
    }

    private static Set<Platform> emulated(CheckReport report) {
        return report.stages().stream()
                .flatMap(stage -> stage.cells().stream())
                .filter(cell -> cell.state() == State.EMULATED || cell.state() == State.SLOW)
                .map(cell -> cell.target())
                .collect(Collectors.toSet());
    }

    /** Whether a job a platform and a merge of their results is faster than one job for all. */
    public boolean apart() {
        return platforms.size() > 1 && platforms.stream().anyMatch(this::onItsOwn);
    }

    /** Whether it would be emulated and has a native runner. */
    private boolean onItsOwn(Platform platform) {
        return emulated.contains(platform) && NATIVE.contains(platform);
    }

    /** Whether the build of a platform needs an emulator on the runner that it gets. */
    public boolean needsEmulator(Platform platform) {
        return emulated.contains(platform) && !NATIVE.contains(platform);
    }

    /** Whether the platform is run on an arm64 runner. */
    static boolean onArm(Platform platform) {
        return platform.equals(Platform.ARM64);
    }

    /** Whether its programs run on its runner without an emulator. */
    static boolean runsNatively(Platform platform) {
        return NATIVE.contains(platform);
    }

    /** A machine of amd64 that emulates all others. */
    private record HostedRunner() implements BuildMachine {
        @Override
        public Platform platform() {
            return Platform.AMD64;
        }

        @Override
        public Map<Platform, RunsHow> runs(Collection<Platform> platforms) {
            return platforms.stream()
                    .distinct()
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    platform -> new RunsHow.Emulated(Emulator.QEMU)));
        }
    }
}
