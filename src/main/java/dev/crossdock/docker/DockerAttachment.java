package dev.crossdock.docker;

import dev.crossdock.core.engine.Attachment;
import dev.crossdock.docker.wire.TwoWay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A two-way connection to a program, as {@link TwoWay} carries it. */
final class DockerAttachment implements Attachment {
    private final TwoWay connection;
    private final InputStream output;
    private final Resize resize;

    /**
     * @param output what the program writes, taken from the connection
     */
    DockerAttachment(TwoWay connection, InputStream output, Resize resize) {
        this.connection = connection;
        this.output = output;
        this.resize = resize;
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public OutputStream input() {
        return connection.out();
    }

    @Override
    public void resize(int columns, int rows) {
        resize.to(columns, rows);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** Tells the engine the terminal's size. */
    @FunctionalInterface
    interface Resize {
        void to(int columns, int rows);
    }
}
