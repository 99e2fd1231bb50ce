package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import java.util.regex.Pattern;

/**
 * How an engine ran a container's platform, read off the container itself: nothing is started to
 * find out.
 */
final class ObservedPlatform {

    private static final Pattern ROSETTA = Pattern.compile("\\brosetta error\\b");
    private static final Pattern QEMU = Pattern.compile("\\bqemu(?:-[a-z0-9_]+)?: ");

    private final ContainerDetails container;
    private final Platform engine;
    private final LogExcerpt log;
    private final FileView files;

    /**
     * @param engine the platform that runs natively
     */
    ObservedPlatform(ContainerDetails container, Platform engine, LogExcerpt log, FileView files) {
        this.container = container;
        this.engine = engine;
        this.log = log;
        this.files = files;
    }

    PlatformSupport support() {
        return new PlatformSupport(container.platform(), runs(), null, null);
    }

    private RunsHow runs() {
        var platform = container.platform();
        if (platform.sameArchitecture(engine) || isHalfOf(platform, engine)) {
            return new RunsHow.Native();
        }
        var failure = ExecFailure.in(container.state().error(), log);
        if (failure.isPresent() && failure.get().reason() == ExecFailure.Reason.FORMAT) {
            return programIsOf(platform)
                    ? new RunsHow.Unavailable(failure.get().evidence().text())
                    : new RunsHow.NotProbed();
        }
        // Also one that never ran: nothing speaks against it, and most engines come with emulators.
        return new RunsHow.Emulated(emulator());
    }

    /** An x86-64 kernel runs 32-bit programs too. */
    private static boolean isHalfOf(Platform platform, Platform engine) {
        return platform.architecture().equals("386") && engine.architecture().equals("amd64");
    }

    /**
     * Rosetta translates x86-64 for ARM and nothing else; where it cannot be, QEMU is what people
     * have.
     */
    private Emulator emulator() {
        if (log.first(ROSETTA).isPresent()) {
            return Emulator.ROSETTA;
        }
        boolean rosettaPossible =
                container.platform().architecture().equals("amd64")
                        && engine.architecture().equals("arm64");
        return rosettaPossible && log.first(QEMU).isEmpty() ? Emulator.OTHER : Emulator.QEMU;
    }

    private boolean programIsOf(Platform platform) {
        var words = container.entrypoint().isEmpty() ? container.command() : container.entrypoint();
        return words.stream()
                .findFirst()
                .flatMap(files::program)
                .map(files::kind)
                .map(
                        kind ->
                                switch (kind) {
                                    case FileKind.Program p ->
                                            p.elf()
                                                    .platform()
                                                    .map(platform::sameArchitecture)
                                                    .orElse(false);
                                    case FileKind.Script s -> true;
                                    default -> false;
                                })
                .orElse(false);
    }
}
