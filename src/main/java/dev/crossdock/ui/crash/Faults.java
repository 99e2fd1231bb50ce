package dev.crossdock.ui.crash;

import dev.crossdock.core.fault.FaultCode;
import dev.crossdock.core.journal.Journal;
import dev.crossdock.core.text.Version;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Where every error goes that nobody foresaw and nobody caught, of whatever thread: it is logged,
 * and told to the window.
 */
public final class Faults implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** EX_SOFTWARE of {@code sysexits.h}. */
    private static final int ENDED_BY_FAULT = 70;

    /** How long the end waits for the log to be open. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int TEN = 10;

    private final Map<FaultCode, Integer> times = new ConcurrentHashMap<>();
    private final Journal journal = Journal.begin();
    private @Nullable Thread opening;

    /** Those that came before the window; null once it is there. */
    private @Nullable List<Fault> early = new ArrayList<>();

    private Consumer<Fault> window = fault -> {};

    /**
     * Takes the errors of all threads from now on, and has log files opened, on another thread.
     *
     * @param logs the log's folder
     */
    public void watch(Path logs) {
        Thread.setDefaultUncaughtExceptionHandler(this);
        LOG.info(
                "Crossdock {} begins: Java {} ({}), {} {}, {}",
                Version.current(),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
        opening = Thread.ofVirtual().name("crossdock-log").start(() -> journal.open(logs));
    }

    /** Takes one, of any thread. Never throws: what it threw would come here again. */
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        try {
            var code = FaultCode.of(thrown);
            var fault = new Fault(code, thrown, name(thread), times.merge(code, 1, Integer::sum));
            log(fault);
            listener(fault).accept(fault);
        } catch (Throwable worse) {
            System.err.println("ERROR Faults - " + thrown + ", and while it was told: " + worse);
        }
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "a thread without a name" : thread.getName();
    }

    /** One that comes with every pulse must not push everything else out of the log. */
    private static void log(Fault fault) {
        if (fault.time() == 1) {
            LOG.error("{} on {}", fault.code(), fault.thread(), fault.thrown());
        } else if (isPowerOfTen(fault.time())) {
            LOG.error("{} came up {} times by now", fault.code(), fault.time());
        }
    }

    private static boolean isPowerOfTen(int number) {
        int rest = number;
        while (rest >= TEN && rest % TEN == 0) {
            rest /= TEN;
        }
        return rest == 1;
    }

    private synchronized Consumer<Fault> listener(Fault fault) {
        if (early != null) {
            early.add(fault);
        }
        return window;
    }

    /**
     * Tells a window of every error, from any thread; also of those that came before it was there.
     */
    void tell(Consumer<Fault> listener) {
        for (var fault : listening(listener)) {
            listener.accept(fault);
        }
    }

    private synchronized List<Fault> listening(Consumer<Fault> listener) {
        var missed = early == null ? List.<Fault>of() : early;
        early = null;
        window = listener;
        return missed;
    }

    /** How often one came up in this run. */
    int timesOf(FaultCode code) {
        return times.getOrDefault(code, 0);
    }

    Journal journal() {
        return journal;
    }

    /**
     * Logs the error that kept the window from opening, and says so on stderr.
     *
     * @return the status to exit with
     */
    public int endedBy(Throwable thrown) {
        awaitLog();
        var code = FaultCode.of(thrown);
        var sentence =
                journal.folder()
                        .map(folder -> Words.get("fault.start.logged", code, folder))
                        .orElseGet(() -> Words.get("fault.start", code));
        LOG.error(sentence, thrown);
        journal.close();
        return ENDED_BY_FAULT;
    }

    /** Logs that all went well. */
    public void ended() {
        awaitLog();
        LOG.info("Crossdock ends");
        journal.close();
    }

    private void awaitLog() {
        try {
            if (opening != null) {
                opening.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
