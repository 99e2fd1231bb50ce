package dev.crossdock.core.engine;

import java.nio.ByteBuffer;
import java.util.List;

/** What goes in and out of a container. */
public interface ContainerStreams {

    /**
     * Delivers a container's log, oldest first, until its end or, following, until the container
     * has ended or the calling thread is interrupted. Following, another thread may deliver;
     * nothing is delivered any more when this returns.
     */
    void logs(String container, LogRequest request, LogSink sink);

    /**
     * Opens the container's own terminal or standard streams; attach before the start to miss
     * nothing.
     */
    Attachment attach(String container);

    /**
     * Starts another program in a running container, on a terminal of its own.
     *
     * @param command as words
     * @throws EngineException {@link EngineFailure.NotStarted} if the program is not there, {@link
     *     EngineFailure.Conflict} if the container does not run
     */
    Attachment exec(String container, List<String> command);

    /**
     * Takes what a container prints, as it comes: a frame may end in the middle of a line or of a
     * character.
     */
    @FunctionalInterface
    interface LogSink {
        /**
         * @param bytes valid during the call only; never empty
         */
        void frame(Channel channel, ByteBuffer bytes);
    }

    /** Which of its two outputs; a container with a terminal has only {@link #STDOUT}. */
    enum Channel {
        STDOUT,
        STDERR
    }
}
