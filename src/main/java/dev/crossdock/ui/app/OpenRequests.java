package dev.crossdock.ui.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be opened: by the command line, by Finder and the Dock, by a link, by a second start
 * of Crossdock. It waits here until there is a window. May be used from any thread.
 */
public final class OpenRequests {

    /** Who opens it: the window. Called by whoever asks, without a lock. */
    public interface Taker {
        /** Opens Dockerfiles, folders and test suites, all of them at once. */
        void open(List<Path> files);

        /** Opens the run wizard. */
        void run(RunLink link);
    }

    private final List<Path> waiting = new ArrayList<>();
    private @Nullable RunLink link;
    private @Nullable Taker window;

    /** Asks for Dockerfiles, folders and test suites to be opened, all of them at once. */
    public void add(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Taker taker;
        synchronized (this) {
            taker = window;
            if (taker == null) {
                waiting.addAll(files);
                return;
            }
        }
        taker.open(files);
    }

    /** Asks for the run wizard. There is one of it: the last of several that wait counts. */
    public void add(RunLink asked) {
        Taker taker;
        synchronized (this) {
            taker = window;
            if (taker == null) {
                link = asked;
                return;
            }
        }
        taker.run(asked);
    }

    /**
     * From now on there is a window.
     *
     * @param taker gets what was asked for before, files in that order and at once, then the link,
     *     and all that comes
     */
    public void deliverTo(Taker taker) {
        List<Path> before;
        RunLink asked;
        synchronized (this) {
            window = taker;
            before = List.copyOf(waiting);
            asked = link;
            waiting.clear();
            link = null;
        }
        if (!before.isEmpty()) {
            taker.open(before);
        }
        if (asked != null) {
            taker.run(asked);
        }
    }
}
