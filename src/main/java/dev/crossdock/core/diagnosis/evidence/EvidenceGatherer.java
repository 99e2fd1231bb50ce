package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.engine.AtOnce;
import dev.crossdock.core.engine.CallThreads;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Asks an engine for everything about one container at once. It only reads. */
public final class EvidenceGatherer {

    private static final String DEFAULT_PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Engine engine;
    private final Function<Platform, PlatformSupport> known;

    /**
     * @param known what was probed of the engine's platforms; one that was not is judged by what
     *     the container shows
     */
    public EvidenceGatherer(Engine engine, Function<Platform, PlatformSupport> known) {
        this.engine = engine;
        this.known = known;
    }

    /**
     * @param name a container's name, id, or the beginning of its id
     * @throws EngineException {@link EngineFailure.NoSuchContainer}, or the engine went away
     */
    public Evidence gather(String name) {
        var container = engine.containers().inspect(name);
        var files = files(container);
        try (var threads = CallThreads.forEach()) {
            var info = threads.submit(engine::info);
            var log = threads.submit(() -> log(container));
            var ending = threads.submit(() -> ending(container));
            if (hasEnded(container)) {
                threads.submit(() -> lookAhead(files, container));
            }
            var own = AtOnce.result(info).platform();
            return new Evidence(
                    container,
                    container.declared(),
                    local(container, AtOnce.result(log), own),
                    AtOnce.result(info),
                    platform(container, files, AtOnce.result(log), own),
                    AtOnce.result(log),
                    AtOnce.result(ending),
                    files);
        }
    }

    private FileView files(ContainerDetails container) {
        var path = container.environment().getOrDefault("PATH", DEFAULT_PATH);
        return new FileView(
                neverStarted(container) ? new Unread() : engine.files(),
                container.id(),
                container.workingDirectory(),
                List.of((path.isEmpty() ? DEFAULT_PATH : path).split(":")));
    }

    /** Asked only where another variant of the image might help: older engines are slow to tell. */
    private List<Platform> local(ContainerDetails container, LogExcerpt log, Platform own) {
        boolean foreign = !container.platform().sameArchitecture(own);
        boolean unknownFormat =
                ExecFailure.in(container.state().error(), log)
                        .filter(f -> f.reason() == ExecFailure.Reason.FORMAT)
                        .isPresent();
        if (!foreign && !unknownFormat) {
            return List.of(container.platform());
        }
        try {
            return engine.images().localPlatforms(container.image());
        } catch (EngineException e) {
            return absent(e);
        }
    }

    /**
     * An image that was removed, or that this engine cannot show by its id, is no reason to say
     * nothing.
     */
    private static <T> List<T> absent(EngineException e) {
        return switch (e.failure()) {
            case EngineFailure.NoSuchImage f -> List.of();
            case EngineFailure.PlatformNotPublished f -> List.of();
            case EngineFailure.OtherPlatformCached f -> List.of();
            case EngineFailure.InvalidReference f -> List.of();
            case EngineFailure.Unsupported f -> List.of();
            case EngineFailure.Refused f -> List.of();
            default -> throw e;
        };
    }

    /** Of what has no end to explain, no file is read unless a rule asks for it. */
    private static boolean hasEnded(ContainerDetails container) {
        var state = container.state();
        return switch (state.status()) {
            case EXITED, DEAD, RESTARTING -> true;
            case CREATED -> !state.error().isEmpty();
            case RUNNING, PAUSED, REMOVING -> false;
        };
    }

    private static boolean neverStarted(ContainerDetails container) {
        return container.state().status() == ContainerStatus.CREATED && !hasEnded(container);
    }

    private LogExcerpt log(ContainerDetails container) {
        if (neverStarted(container)) {
            // Asked for the log of what never ran, an engine makes one (seen in 26.1.5).
            return new LogExcerpt(List.of(), true, true);
        }
        var reader = new LogReader(engine.streams(), container.spec().tty());
        var whole = reader.read(container.id());
        var started = container.state().started();
        return started == null ? whole : whole.since(started, container.state().restarts() > 0);
    }

    private Ending ending(ContainerDetails container) {
        var started = container.state().started();
        var since = started == null ? Instant.EPOCH : started.minusSeconds(1);
        return new Ending(
                engine.pastEvents(container.id(), since).stream()
                        .filter(event -> event.id().equals(container.id()))
                        .toList());
    }

    private PlatformSupport platform(
            ContainerDetails container, FileView files, LogExcerpt log, Platform enginePlatform) {
        var probed = known.apply(container.platform());
        return probed.runs() instanceof RunsHow.NotProbed
                ? new ObservedPlatform(container, enginePlatform, log, files).support()
                : probed;
    }

    /** What nearly every judgement asks for, while the rest is on its way. */
    private static boolean lookAhead(FileView files, ContainerDetails container) {
        var words = container.entrypoint().isEmpty() ? container.command() : container.entrypoint();
        words.stream().findFirst().flatMap(files::program).ifPresent(files::kind);
        return Shell.in(files, container.platform()).isPresent();
    }
}
