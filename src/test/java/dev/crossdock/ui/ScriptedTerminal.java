package dev.crossdock.ui;

import dev.crossdock.core.engine.Attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A terminal that shows a text and hears nothing. */
final class ScriptedTerminal implements Attachment {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final InputStream output;

    ScriptedTerminal(String text) {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        output = new SequenceInputStream(new ByteArrayInputStream(bytes), new Silence());
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public OutputStream input() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void resize(int columns, int rows) {}

    @Override
    public void close() {
        closed.countDown();
    }

    /** Says nothing until it is closed. */
    private final class Silence extends InputStream {
        @Override
        public int read() throws IOException {
            try {
                closed.await();
                return -1;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
