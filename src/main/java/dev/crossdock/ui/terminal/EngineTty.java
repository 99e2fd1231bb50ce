package dev.crossdock.ui.terminal;

import com.techsenger.jeditermfx.core.TtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;

import dev.crossdock.core.engine.Attachment;
import dev.crossdock.core.engine.EngineException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Stands between the terminal in the window and the one in the container. */
final class EngineTty implements TtyConnector {
    private static final Logger LOG = LoggerFactory.getLogger(EngineTty.class);

    private final Attachment attachment;
    private final String name;
    private final Reader output;
    private final Runnable ended;
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * @param before what was printed before it was attached
     * @param ended called once, on some thread, when nothing more will come
     */
    EngineTty(Attachment attachment, String name, byte[] before, Runnable ended) {
        this.attachment = attachment;
        this.name = name;
        this.ended = ended;
        this.output =
                new InputStreamReader(
                        new SequenceInputStream(
                                new ByteArrayInputStream(before), attachment.output()),
                        StandardCharsets.UTF_8);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            int count = output.read(buffer, offset, length);
            if (count < 0) {
                finish();
            }
            return count;
        } catch (IOException e) {
            // Closed by this side, or the engine went away: the end, either way.
            finish();
            return -1;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (isConnected()) {
            attachment.input().write(bytes);
            attachment.input().flush();
        }
    }

    @Override
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isConnected() {
        return end.getCount() > 0;
    }

    /** Is called on a thread of the terminal, not on the window's. */
    @Override
    public void resize(TermSize size) {
        try {
            attachment.resize(size.getColumns(), size.getRows());
        } catch (EngineException e) {
            // It ended a moment ago, or the engine went away, which is told elsewhere.
            LOG.debug("The terminal keeps its size: {}", e.getMessage());
        }
    }

    @Override
    public int waitFor() throws InterruptedException {
        end.await();
        return 0;
    }

    @Override
    public boolean ready() throws IOException {
        return output.ready();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void close() {
        try {
            attachment.close();
        } catch (IOException e) {
            LOG.debug("The terminal was closed before: {}", e.getMessage());
        }
        finish();
    }

    private void finish() {
        if (isConnected()) {
            end.countDown();
            ended.run();
        }
    }
}
