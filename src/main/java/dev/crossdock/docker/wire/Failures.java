package dev.crossdock.docker.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.ImageReference;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;

/**
 * Tells failures apart: an engine has a status and a sentence for them, and the sentence decides.
 */
public final class Failures {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int NOT_IMPLEMENTED = 501;

    private Failures() {}

    /**
     * What an engine's refusal means.
     *
     * @param subject what was asked about
     * @param status of HTTP; 0 where the refusal came in the middle of a stream
     * @param message the engine's sentence
     */
    public static EngineFailure answered(Subject subject, int status, String message) {
        return FailureTexts.recognise(subject, message)
                .or(() -> badName(subject))
                .orElseGet(() -> byStatus(subject, status, message));
    }

    /** Podman has many sentences for it. */
    private static Optional<EngineFailure> badName(Subject subject) {
        return subject instanceof Subject.Image(String name, var platform) && !name.isEmpty()
                ? ImageReference.problemWith(name)
                        .map(problem -> new EngineFailure.InvalidReference(name, problem))
                : Optional.empty();
    }

    private static EngineFailure byStatus(Subject subject, int status, String message) {
        if (status == NOT_FOUND && message.contains("page not found")) {
            return new EngineFailure.Unsupported(message);
        }
        if (status == NOT_FOUND && message.contains("no such container")) {
            return new EngineFailure.NoSuchContainer(subject.name());
        }
        if (status == CONFLICT && message.contains("dead or marked for removal")) {
            // in a moment it will be gone (seen of logs, 26.1.5)
            return new EngineFailure.NoSuchContainer(subject.name());
        }
        return switch (status) {
            case CONFLICT -> new EngineFailure.Conflict(message);
            case NOT_IMPLEMENTED -> new EngineFailure.Unsupported(message);
            default ->
                    subject instanceof Subject.Start
                            ? new EngineFailure.NotStarted(message)
                            : new EngineFailure.Refused(status, message);
        };
    }

    /** What a broken connection means. */
    static EngineFailure broken(EngineAddress address, IOException e) {
        if (Thread.currentThread().isInterrupted() || e instanceof ClosedByInterruptException) {
            return new EngineFailure.Cancelled();
        }
        return switch (e) {
            case SocketTimeoutException timeout -> new EngineFailure.TimedOut(text(timeout));
            case InterruptedIOException interrupted -> new EngineFailure.Cancelled();
            case JsonEOFException cut -> new EngineFailure.Unreachable(address.uri(), "cut off");
            case JsonProcessingException other ->
                    new EngineFailure.Refused(0, "an answer that is no JSON");
            default -> new EngineFailure.Unreachable(address.uri(), text(e));
        };
    }

    private static String text(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
