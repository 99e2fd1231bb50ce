package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.remedy.MendedRuns;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** What an engine's refusal of a pull or a create means: it leaves no container to look at. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param spec what was to be run
     * @param failure the engine's answer
     */
    public static Finding of(RunSpec spec, EngineFailure failure) {
        return found(spec, failure).orElseThrow();
    }

    private static Optional<Finding> found(RunSpec spec, EngineFailure failure) {
        var runs = new MendedRuns(spec);
        return switch (failure) {
            case EngineFailure.NoSuchImage f ->
                    draft(Cause.IMAGE_NOT_FOUND, f.detail()).words(f.image()).onTheHost().found();
            case EngineFailure.InvalidReference f ->
                    draft(Cause.IMAGE_NOT_FOUND, f.reason())
                            .words(f.reference())
                            .onTheHost()
                            .found();
            case EngineFailure.PlatformNotPublished f ->
                    draft(Cause.PLATFORM_NOT_PUBLISHED, f.detail())
                            .words(f.image(), f.platform())
                            .remedy(runs.onAnyPlatform())
                            .onTheHost()
                            .found();
            case EngineFailure.OtherPlatformCached f ->
                    draft(Cause.OTHER_PLATFORM_CACHED, f.detail())
                            .words(f.image(), f.platform())
                            .remedy(pull(f.image(), f.platform()))
                            .remedy(runs.onAnyPlatform())
                            .found();
            case EngineFailure.LoginNeeded f ->
                    draft(Cause.LOGIN_NEEDED, f.detail()).words(f.image()).onTheHost().found();
            case EngineFailure.RateLimited f ->
                    draft(Cause.RATE_LIMITED, f.detail()).words(spec.image()).onTheHost().found();
            case EngineFailure.NameInUse f ->
                    draft(Cause.NAME_IN_USE, f.detail())
                            .words(f.name())
                            .remedy(runs.withoutName())
                            .onTheHost()
                            .found();
            case EngineFailure.PortInUse f -> told(spec, f.detail(), failure);
            case EngineFailure.NotStarted f -> told(spec, f.detail(), failure);
            case EngineFailure.Conflict f -> told(spec, f.detail(), failure);
            case EngineFailure.Refused f -> told(spec, f.detail(), failure);
            default -> other(failure.sentence());
        };
    }

    private static Optional<Finding> told(RunSpec spec, String detail, EngineFailure failure) {
        return StartRefused.of(detail, EvidenceItem.of("engine", detail), spec)
                .or(() -> inDirectory(spec, detail))
                .or(() -> other(detail.isEmpty() ? failure.sentence() : detail));
    }

    /**
     * Docker makes the working directory when it makes the container; what it says of one that goes
     * on behind a file has a path of its own store in it.
     */
    private static Optional<Finding> inDirectory(RunSpec spec, String detail) {
        var directory = spec.workingDirectory();
        return directory != null && detail.matches(".*lstat \\S+: not a directory.*")
                ? draft(Cause.WORKDIR_UNUSABLE, detail)
                        .words(directory)
                        .remedy(new MendedRuns(spec).in("/"))
                        .inTheImage()
                        .found()
                : Optional.empty();
    }

    private static Optional<Finding> other(String words) {
        return draft(Cause.ENGINE_REFUSED, words).words(words).onTheHost().found();
    }

    private static FindingDraft draft(Cause cause, String words) {
        return FindingDraft.of(cause, Confidence.STATED).because(EvidenceItem.of("engine", words));
    }

    private static Remedy pull(String image, String platform) {
        return new Remedy.Pull(Words.get("remedy.pull", platform), image, platform);
    }
}
