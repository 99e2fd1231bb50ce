package dev.crossdock.docker.build;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.util.List;

/** A registry inside the lab that wants a password which nobody has. */
final class LockedRegistry implements AutoCloseable {
    private static final int PORT = 5999;

    private final Process process;

    /** Starts it and waits until it answers. */
    LockedRegistry(TestEngine engine) throws IOException, InterruptedException {
        // the registry serves what its configuration names; htpasswd makes one without any user
        var configuration =
                "version: 0.1\nhttp: {addr: \"127.0.0.1:%d\"}\n".formatted(PORT)
                        + "storage: {filesystem: {rootdirectory: /tmp/locked}}\n"
                        + "auth: {htpasswd: {realm: locked, path: /tmp/locked.htpasswd}}\n";
        var script =
                "mkdir -p /tmp/locked; : > /tmp/locked.htpasswd; printf '%s' \"$1\" > /tmp/locked.yml;"
                        + " docker-registry serve /tmp/locked.yml >/dev/null 2>&1 & pid=$!;"
                        + " until (: </dev/tcp/127.0.0.1/"
                        + PORT
                        + ") 2>/dev/null; do kill -0 $pid || exit 1; done;"
                        + " echo ready; read -r _; kill $pid";
        process =
                new ProcessBuilder(
                                engine.labCommand(
                                        List.of("bash", "-c", script, "locked", configuration)))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = process.inputReader().readLine();
        if (!"ready".equals(said)) {
            throw new AssertionError("the locked registry did not start: " + said);
        }
    }

    String address() {
        return "127.0.0.1:" + PORT;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
