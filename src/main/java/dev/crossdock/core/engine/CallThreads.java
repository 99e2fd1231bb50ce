package dev.crossdock.core.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that wait for answers of engines and registries. They are daemons of the platform, not
 * virtual ones: for those the JVM keeps a poller that is always inside the kernel, and a command
 * that ends waits 0.3 s for it (HotSpot's {@code VM_Exit::wait_for_threads_in_native_to_block}).
 */
public final class CallThreads {
    private static final ThreadFactory FACTORY =
            Thread.ofPlatform().daemon().name("engine-call-", 1).factory();

    private CallThreads() {}

    /** A thread that does something, not yet started. */
    public static Thread of(Runnable work) {
        return FACTORY.newThread(work);
    }

    /** A thread for each task; closing it waits for all of them. */
    public static ExecutorService forEach() {
        return Executors.newThreadPerTaskExecutor(FACTORY);
    }
}
