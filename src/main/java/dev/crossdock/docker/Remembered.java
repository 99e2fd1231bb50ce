package dev.crossdock.docker;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks once, when first needed, and remembers the answer; a failure is not remembered. */
final class Remembered<T> implements Supplier<T> {
    private final Supplier<T> source;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable T answer;

    Remembered(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        var known = answer;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            var now = answer == null ? source.get() : answer;
            answer = now;
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Does something with the answer if it was ever asked for. */
    void ifPresent(Consumer<T> action) {
        var known = answer;
        if (known != null) {
            action.accept(known);
        }
    }
}
