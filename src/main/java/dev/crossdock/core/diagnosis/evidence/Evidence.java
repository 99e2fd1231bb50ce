package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the rules judge by.
 *
 * @param image null if it was removed since
 * @param local the platforms of the image that are here, as far as they matter; empty where that
 *     could not be told
 * @param platform how the engine runs the container's platform
 * @param log of the last run
 * @param files of the container, looked up when a rule asks
 */
public record Evidence(
        ContainerDetails container,
        @Nullable ImageDetails image,
        List<Platform> local,
        EngineInfo engine,
        PlatformSupport platform,
        LogExcerpt log,
        Ending ending,
        FileView files) {

    public Evidence {
        local = List.copyOf(local);
    }

    /** Entrypoint and command as they were started. */
    public List<String> words() {
        return Stream.concat(container.entrypoint().stream(), container.command().stream())
                .toList();
    }

    /** The word that names the program; empty if nothing was to be run. */
    public String programName() {
        return words().isEmpty() ? "" : words().getFirst();
    }

    /**
     * The words of the program that it all comes to, inits and entrypoint scripts seen through;
     * empty if nothing was to be run.
     */
    public List<String> launched() {
        return Launch.innermost(
                words(),
                word ->
                        files.program(word)
                                .filter(FileEntry::isFile)
                                .filter(f -> files.kind(f) instanceof FileKind.Script)
                                .flatMap(f -> files.text(f.path())));
    }

    /**
     * The programs that the first process is in turn: the one that was named, and the one that it
     * makes way for.
     */
    public List<String> mainPrograms() {
        var last = launched().stream().findFirst().orElse("");
        boolean replaces =
                words().contains(last)
                        || program()
                                .flatMap(f -> files.text(f.path()))
                                .filter(text -> text.contains("exec " + last))
                                .isPresent();
        return replaces && !last.equals(programName())
                ? List.of(programName(), last)
                : List.of(programName());
    }

    /** The program's file, if it is there. */
    public Optional<FileEntry> program() {
        return words().isEmpty() ? Optional.empty() : files.program(programName());
    }

    /** The words behind this one, which are its arguments; all but the first if it is not there. */
    public List<String> after(String word) {
        int at = Math.max(0, words().indexOf(word));
        return words().subList(Math.min(at + 1, words().size()), words().size());
    }

    /** What the runtime said when it could not start the program. */
    public Optional<ExecFailure> execFailure() {
        return ended()
                ? ExecFailure.in(error(), log)
                        .map(f -> f.program().isEmpty() ? f.of(programName()) : f)
                : Optional.empty();
    }

    /** The runtime's words for a start that failed; else empty. */
    public String error() {
        return container.state().error();
    }

    /** Whether there is an end to explain: it ran and stopped, or it could not be started. */
    public boolean ended() {
        return switch (container.state().status()) {
            case EXITED, DEAD, RESTARTING -> true;
            case CREATED -> !error().isEmpty();
            case RUNNING, PAUSED, REMOVING -> false;
        };
    }

    /** Whether it ended and this was the exit code. */
    public boolean endedWith(int code) {
        return ended() && code() == code;
    }

    /** Whether it ended, and not well. */
    public boolean failed() {
        return ended() && code() != 0;
    }

    /** The exit code; -1 if there is none. */
    public int code() {
        var code = container.state().exitCode();
        return code == null ? -1 : code;
    }

    /** How long the last run took; zero if it never ran. */
    public Duration ran() {
        var started = container.state().started();
        var finished = container.state().finished();
        if (started == null || finished == null || finished.isBefore(started)) {
            return Duration.ZERO;
        }
        return Duration.between(started, finished);
    }

    /** Whether its program could read what a person types. */
    public boolean interactive() {
        return container.spec().interactive() && container.spec().tty();
    }

    public boolean running() {
        return container.state().status() == ContainerStatus.RUNNING;
    }

    /** A shell that is in the container and runs on its platform. */
    public Optional<Shell> shell() {
        return Shell.in(files, container.platform());
    }
}
