package dev.crossdock.ui.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be opened: by the command line, by Finder and the Dock, by a second start of
 * Crossdock. It waits here until there is a window. May be used from any thread.
 */
public final class OpenRequests {

    private final List<Path> waiting = new ArrayList<>();
    private @Nullable Consumer<List<Path>> window;

    /** Asks for Dockerfiles, folders and test suites to be opened, all of them at once. */
    public void add(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Consumer<List<Path>> taker;
        synchronized (this) {
            taker = window;
            if (taker == null) {
                waiting.addAll(files);
                return;
            }
        }
        taker.accept(files);
    }

    /**
     * From now on there is a window.
     *
     * @param taker gets what was asked for before, in that order and at once, and all that comes;
     *     called by whoever asks, without a lock
     */
    public void deliverTo(Consumer<List<Path>> taker) {
        List<Path> before;
        synchronized (this) {
            window = taker;
            before = List.copyOf(waiting);
            waiting.clear();
        }
        if (!before.isEmpty()) {
            taker.accept(before);
        }
    }
}
