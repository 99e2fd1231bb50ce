package dev.crossdock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A further lab, whose engine has the older image store; this process's own. */
record OlderStoreLab(String name, TestEngine engine) implements AutoCloseable {
    private static final String LAB = "src/lab/lab";

    static OlderStoreLab start() {
        var name = "older-" + ProcessHandle.current().pid();
        try {
            var address = lab("up", "--store", "graphdriver", "--name", name);
            var folder = Path.of(URI.create(address).getPath()).getParent();
            return new OlderStoreLab(name, TestEngine.lab(folder.resolve("engine.properties")));
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
