package dev.crossdock.core.engine;

import org.jspecify.annotations.Nullable;

/**
 * An engine could not do what it was asked. What happened is in {@link #failure()}; switch over it.
 */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient EngineFailure failure;

    public EngineException(EngineFailure failure) {
        this(failure, null);
    }

    public EngineException(EngineFailure failure, @Nullable Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public EngineFailure failure() {
        return failure;
    }
}
