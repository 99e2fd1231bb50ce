package dev.crossdock.core.journal;

import org.jspecify.annotations.Nullable;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Warnings and errors on stderr, each in one line: stdout carries a command's answer alone. */
final class StderrLines extends Handler {
    /** Made with the first line: most commands have none, and live shortly. */
    private @Nullable LineFormat format;

    StderrLines() {
        setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            System.err.println(format().shortly(record));
        }
    }

    private synchronized LineFormat format() {
        if (format == null) {
            format = Logging.format();
        }
        return format;
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    /** It is not ours to close. */
    @Override
    public void close() {}
}
