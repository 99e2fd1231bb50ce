package dev.crossdock.ui.fx;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.SecretShapes;

/** What an engine or a registry itself said of a failure, for the folded text of a notice. */
public final class Technical {
    private Technical() {}

    /** Its own words; empty where the sentence for people already holds all that is known. */
    public static String of(EngineFailure failure) {
        return SecretShapes.hide(detail(failure));
    }

    private static String detail(EngineFailure failure) {
        return switch (failure) {
            case EngineFailure.Unreachable f -> f.detail();
            case EngineFailure.NoSuchImage f -> f.detail();
            case EngineFailure.PlatformNotPublished f -> f.detail();
            case EngineFailure.OtherPlatformCached f -> f.detail();
            case EngineFailure.LoginNeeded f -> f.detail();
            case EngineFailure.LoginRefused f -> f.detail();
            case EngineFailure.PushDenied f -> f.detail();
            case EngineFailure.NotWhole f -> f.detail();
            case EngineFailure.RateLimited f -> f.detail();
            case EngineFailure.RegistryUnreachable f -> f.detail();
            case EngineFailure.NameInUse f -> f.detail();
            case EngineFailure.PortInUse f -> f.detail();
            case EngineFailure.TimedOut f -> f.detail();
            case EngineFailure.NoEngine f -> "";
            case EngineFailure.NoSuchContainer f -> "";
            case EngineFailure.InvalidReference f -> "";
            case EngineFailure.Conflict f -> "";
            case EngineFailure.NotStarted f -> "";
            case EngineFailure.NotCopied f -> "";
            case EngineFailure.Unsupported f -> "";
            case EngineFailure.Cancelled f -> "";
            case EngineFailure.Refused f -> "";
        };
    }
}
