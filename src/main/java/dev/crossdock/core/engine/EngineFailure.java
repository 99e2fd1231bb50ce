package dev.crossdock.core.engine;

import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;

import java.util.List;

/** What can go wrong between Crossdock and an engine. */
public sealed interface EngineFailure {

    /**
     * What happened and what to do, for people; an engine may repeat a secret that it was given.
     */
    default String sentence() {
        return SecretShapes.hide(spoken());
    }

    private String spoken() {
        return switch (this) {
            case NoEngine f -> Words.get("engine.failure.none");
            case Unreachable f -> Words.get("engine.failure.unreachable", f.address());
            case NoSuchContainer f -> Words.get("engine.failure.no-container", f.container());
            case NoSuchImage f -> Words.get("engine.failure.no-image", f.image());
            case PlatformNotPublished f ->
                    Words.get("engine.failure.platform-not-published", f.image(), f.platform());
            case OtherPlatformCached f ->
                    Words.get("engine.failure.other-platform", f.image(), f.platform());
            case LoginNeeded f -> Words.get("engine.failure.login", f.image());
            case LoginRefused f -> Words.get("engine.failure.login-refused", f.image());
            case PushDenied f -> Words.get("engine.failure.push-denied", f.image());
            case NotWhole f -> Words.get("engine.failure.not-whole", f.image());
            case RateLimited f -> Words.get("engine.failure.rate-limit");
            case RegistryUnreachable f -> Words.get("engine.failure.registry", f.image());
            case InvalidReference f ->
                    Words.get("engine.failure.reference", f.reference(), f.reason());
            case NameInUse f -> Words.get("engine.failure.name-in-use", f.name());
            case PortInUse f -> Words.get("engine.failure.port-in-use", f.port());
            case Conflict f -> Words.get("engine.failure.conflict", f.detail());
            case NotStarted f -> Words.get("engine.failure.not-started", f.detail());
            case NotCopied f -> Words.get(f.why().key(), f.path(), f.detail());
            case Unsupported f -> Words.get("engine.failure.unsupported", f.what());
            case Cancelled f -> Words.get("engine.failure.cancelled");
            case TimedOut f -> Words.get("engine.failure.timeout");
            case Refused f -> Words.get("engine.failure.refused", f.detail());
        };
    }

    /** No place had an engine that answers. */
    record NoEngine(List<Place> places) implements EngineFailure {}

    /** Nobody answers there, or not any more. */
    record Unreachable(String address, String detail) implements EngineFailure {}

    record NoSuchContainer(String container) implements EngineFailure {}

    /** Neither here nor, where it was asked, in its registry. */
    record NoSuchImage(String image, String detail) implements EngineFailure {}

    /** The image exists, and not for that platform. */
    record PlatformNotPublished(String image, String platform, String detail)
            implements EngineFailure {}

    /** The tag is here for another platform than the one asked for. */
    record OtherPlatformCached(String image, String platform, String detail)
            implements EngineFailure {}

    record LoginNeeded(String image, String detail) implements EngineFailure {}

    /** For a push there is no login at the registry, or it is not accepted. */
    record LoginRefused(String image, String detail) implements EngineFailure {}

    /** The registry knows the login, and does not let it push under that name. */
    record PushDenied(String image, String detail) implements EngineFailure {}

    /** Its list of platforms names some whose content is not here, so it cannot be pushed. */
    record NotWhole(String image, String detail) implements EngineFailure {}

    record RateLimited(String detail) implements EngineFailure {}

    record RegistryUnreachable(String image, String detail) implements EngineFailure {}

    record InvalidReference(String reference, String reason) implements EngineFailure {}

    record NameInUse(String name, String detail) implements EngineFailure {}

    /**
     * A host port is taken.
     *
     * @param port as the engine wrote it
     */
    record PortInUse(String port, String detail) implements EngineFailure {}

    /** The object is in a state that does not allow it: running, in use. */
    record Conflict(String detail) implements EngineFailure {}

    /**
     * The container exists and the runtime could not start it; {@code State.Error} has the same
     * words.
     */
    record NotStarted(String detail) implements EngineFailure {}

    /**
     * A file was not copied out of a container, or into it.
     *
     * @param path the one that it is about, in the container or on this machine
     * @param detail the words of whoever refused; else empty
     */
    record NotCopied(CopyProblem why, String path, String detail) implements EngineFailure {
        public NotCopied(CopyProblem why, String path) {
            this(why, path, "");
        }
    }

    /** This engine cannot do that at all. */
    record Unsupported(String what) implements EngineFailure {}

    /** The caller interrupted it. */
    record Cancelled() implements EngineFailure {}

    record TimedOut(String detail) implements EngineFailure {}

    /** Anything else the engine answered. */
    record Refused(int status, String detail) implements EngineFailure {}
}
