package dev.crossdock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A further lab, of which nobody else knows: an engine that has nothing, or is another one. */
public record OwnLab(String name, TestEngine engine) implements AutoCloseable {
    private static final String LAB = "src/lab/lab";

    /**
     * Brings it up.
     *
     * @param kind in one process there is one of a kind
     * @param options of {@code lab up}
     */
    public static OwnLab start(String kind, String... options) {
        var name = kind + "-" + ProcessHandle.current().pid();
        var up = new ArrayList<>(List.of("up", "--name", name));
        up.addAll(List.of(options));
        try {
            var address = lab(up.toArray(String[]::new));
            var folder = Path.of(URI.create(address).getPath()).getParent();
            return new OwnLab(name, TestEngine.lab(folder.resolve("engine.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lab("down", "--name", name);
    }

    /** Returns the last line that it printed. */
    private static String lab(String... words) throws IOException {
        var command = new ArrayList<>(List.of(LAB));
        command.addAll(List.of(words));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said.lines().reduce("", (before, line) -> line);
    }
}
