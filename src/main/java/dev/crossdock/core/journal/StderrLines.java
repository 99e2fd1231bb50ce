package dev.crossdock.core.journal;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Warnings and errors on stderr, each in one line: stdout carries a command's answer alone. */
final class StderrLines extends Handler {
    private final LineFormat format;

    StderrLines(LineFormat format) {
        this.format = format;
        setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            System.err.println(format.shortly(record));
        }
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    /** It is not ours to close. */
    @Override
    public void close() {}
}
