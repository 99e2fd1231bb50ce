package dev.crossdock.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A two-way connection to a program in a container. Its streams block and fail as those of a socket
 * do; closing it from another thread ends a read that waits.
 */
public interface Attachment extends AutoCloseable {

    /**
     * What the program writes; ends when the program does. Of a program without a terminal both
     * outputs come as one.
     */
    InputStream output();

    /** What the person types. */
    OutputStream input();

    /**
     * Tells the program's terminal its size in characters.
     *
     * @throws EngineException {@link EngineFailure.Conflict} before the container was started and
     *     after its end
     */
    void resize(int columns, int rows);

    @Override
    void close() throws IOException;
}
