package dev.crossdock.bench;

import com.techsenger.jeditermfx.core.ProcessTtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * {@code docker exec -it CONTAINER sh} under a pseudo-terminal, which util-linux' {@code script}
 * makes: what is written to that goes in as if typed, and what it prints is what a terminal gets.
 */
final class DockerPty implements AutoCloseable {
    private static final long PATIENCE = 30;
    private static final long LEAVE = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Process process;

    DockerPty(TestEngine engine, String container) throws IOException {
        var docker = engine.command() + " exec -it " + container + " sh";
        var builder = new ProcessBuilder("script", "-qfec", docker, "/dev/null");
        builder.environment().putAll(engine.environment());
        builder.environment().put("TERM", "xterm-256color");
        process = builder.redirectErrorStream(true).start();
    }

    /** Whether there is such a {@code script}: that of other systems takes other options. */
    static boolean isPossible() {
        return System.getProperty("os.name").equals("Linux");
    }

    /** For a terminal in a window. */
    ProcessTtyConnector connector() {
        return new ProcessTtyConnector(process, StandardCharsets.UTF_8) {
            @Override
            public String getName() {
                return "docker exec";
            }

            @Override
            public void close() {
                // The shell is let end by itself: see below.
            }

            @Override
            public void resize(TermSize size) {
                // What is typed here stays shorter than the 80 columns of a terminal of no size.
            }
        };
    }

    /** The milliseconds from writing a key until its echo is read. */
    double echo(char key) throws IOException {
        long begun = System.nanoTime();
        write(String.valueOf(key));
        readUntil(String.valueOf(key));
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }

    void write(String typed) throws IOException {
        process.getOutputStream().write(typed.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    /** Reads on until the end of what was read is this. */
    void readUntil(String end) throws IOException {
        var read = new StringBuilder();
        var tooLate =
                CompletableFuture.runAsync(
                        process::destroy,
                        CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS));
        try {
            while (!read.toString().endsWith(end)) {
                int one = process.getInputStream().read();
                if (one < 0) {
                    throw new IOException("No \"" + end + "\" came, but \"" + read + '"');
                }
                read.append((char) one);
            }
        } finally {
            tooLate.cancel(false);
        }
    }

    /** Lets the shell end by itself: it would outlive a client that is killed. */
    @Override
    public void close() {
        try {
            write("\rexit\r");
            process.waitFor(LEAVE, TimeUnit.SECONDS);
        } catch (IOException e) {
            // It ended before.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
    }
}
