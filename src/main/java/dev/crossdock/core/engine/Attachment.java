package dev.crossdock.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A two-way connection to a program with a terminal in a container. */
public interface Attachment extends AutoCloseable {

    /** What the program writes; ends when the program does. */
    InputStream output();

    /** What the person types. */
    OutputStream input();

    /** Tells the program's terminal its size in characters. */
    void resize(int columns, int rows);

    @Override
    void close() throws IOException;
}
