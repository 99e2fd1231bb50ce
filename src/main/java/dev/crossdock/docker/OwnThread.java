package dev.crossdock.docker;

import dev.crossdock.core.engine.CallThreads;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads an answer that comes in many small pieces, as an engine sends each line of a log by itself.
 * A virtual thread would be parked and woken for every one, at twice the price of reading it.
 */
final class OwnThread {
    private OwnThread() {}

    /** What is read. */
    @FunctionalInterface
    interface Reading {
        void run() throws IOException;
    }

    /**
     * Has it read by a thread of its own and waits for its end. An interrupt ends the connection,
     * and with it the reading; a reader that waits for something else is interrupted too.
     *
     * @param disconnect ends the connection
     * @throws InterruptedIOException after an interrupt; the thread has ended then
     */
    static void read(Runnable disconnect, Reading reading) throws IOException {
        var task =
                new FutureTask<Void>(
                        () -> {
                            reading.run();
                            return null;
                        });
        var reader = CallThreads.of(task);
        reader.start();
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                if (interrupted) {
                    throw interrupted();
                }
                return;
            } catch (InterruptedException e) {
                interrupted = true;
                disconnect.run();
                reader.interrupt();
            } catch (ExecutionException e) {
                throw interrupted ? interrupted() : failure(e.getCause());
            }
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    private static IOException failure(Throwable why) {
        return switch (why) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> new IOException(why);
        };
    }
}
