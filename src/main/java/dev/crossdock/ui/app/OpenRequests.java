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
    private @Nullable Consumer<Path> window;

    /** Asks for a Dockerfile or folder to be opened. */
    public void add(Path file) {
        Consumer<Path> taker;
        synchronized (this) {
            taker = window;
            if (taker == null) {
                waiting.add(file);
                return;
            }
        }
        taker.accept(file);
    }

    /**
     * From now on there is a window.
     *
     * @param taker gets what was asked for before, in that order, and all that comes; called by
     *     whoever asks, without a lock
     */
    public void deliverTo(Consumer<Path> taker) {
        List<Path> before;
        synchronized (this) {
            window = taker;
            before = List.copyOf(waiting);
            waiting.clear();
        }
        before.forEach(taker);
    }
}
