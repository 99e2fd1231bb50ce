package dev.crossdock.core.journal;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The window's log: a few files of which the oldest goes when a new one is begun, and the last
 * lines in memory, for a report. What is logged before the files are open is written when they are.
 */
public final class Journal extends Handler {
    /** Held here: a level is forgotten with the logger that nobody holds. */
    private static final Logger OURS = Logger.getLogger("dev.crossdock");

    /** So many files, of so many bytes each. */
    private static final int FILES = 5;

    private static final int FILE_SIZE = 1_000_000;

    /** So many lines are kept in memory, and no less than the last event. */
    private static final int RECENT = 200;

    /** 0 is the newest. */
    private static final String NAME = "crossdock.%g.log";

    private final LineFormat format;
    private final int fileSize;
    private final Deque<String> recent = new ArrayDeque<>();
    private long recentLines;
    private @Nullable List<LogRecord> early = new ArrayList<>();
    private @Nullable FileHandler files;
    private volatile @Nullable Path folder;

    private Journal(LineFormat format, int fileSize) {
        this.format = format;
        this.fileSize = fileSize;
        setLevel(Level.INFO);
    }

    /** Begins to listen to what is logged; {@link #open} opens the files. */
    public static Journal begin() {
        return begin(Logging.format(), FILE_SIZE);
    }

    static Journal begin(LineFormat format, int fileSize) {
        var journal = new Journal(format, fileSize);
        OURS.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(journal);
        return journal;
    }

    /**
     * Opens the files, which takes a moment. Where another process has them open, others are made
     * beside them. A folder that cannot be written is told once, as a warning.
     *
     * @param wanted the files' folder; is made if there is none, for the user alone
     */
    public void open(Path wanted) {
        try {
            Files.createDirectories(
                    wanted,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            // a % begins a place to be filled
            var pattern = wanted.toString().replace("%", "%%") + "/" + NAME;
            var opened = new FileHandler(pattern, fileSize, FILES, true);
            opened.setEncoding(StandardCharsets.UTF_8.name());
            opened.setFormatter(format);
            opened.setErrorManager(new OneComplaint());
            opened(opened, wanted);
        } catch (IOException | RuntimeException e) {
            notOpened();
            LoggerFactory.getLogger(Journal.class)
                    .warn("No log is kept, {} cannot be written: {}", wanted, e.toString());
        }
    }

    private synchronized void opened(FileHandler handler, Path where) {
        files = handler;
        folder = where;
        if (early != null) {
            early.forEach(handler::publish);
        }
        early = null;
    }

    private synchronized void notOpened() {
        early = null;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        remember(format.format(record));
        if (files != null) {
            files.publish(record);
        } else if (early != null) {
            early.add(record);
        }
    }

    private void remember(String event) {
        recent.add(event);
        recentLines += event.lines().count();
        while (recentLines > RECENT && recent.size() > 1) {
            recentLines -= recent.remove().lines().count();
        }
    }

    /** The last lines, oldest first, each event with all of its lines. */
    public synchronized String recent() {
        return String.join("", recent);
    }

    /** Where the files are; empty where none are written. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Every event is flushed when it is written. */
    @Override
    public void flush() {}

    /** Closes the files and listens no more; harmless when it has done so. */
    @Override
    public synchronized void close() {
        Logger.getLogger("").removeHandler(this);
        if (files != null) {
            files.close();
        }
        files = null;
        early = null;
    }

    /** A full disk is said once, and not in the log. */
    private static final class OneComplaint extends ErrorManager {
        private boolean said;

        @Override
        public synchronized void error(@Nullable String text, @Nullable Exception e, int code) {
            if (!said) {
                said = true;
                System.err.println("WARN Journal - The log cannot be written: " + e);
            }
        }
    }
}
