package dev.crossdock.docker.find;

import dev.crossdock.docker.host.LocalMachine;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Docker Desktop, whose socket is the user's own: {@code run} on a Mac, {@code desktop} on Linux.
 */
record DockerDesktop(LocalMachine machine) implements Hideout {
    @Override
    public List<Spot> spots() {
        var folder = machine.home().resolve(".docker").resolve(machine.isMac() ? "run" : "desktop");
        return AppSockets.of("Docker Desktop", start(), Stream.of(folder.resolve("docker.sock")));
    }

    private @Nullable String start() {
        if (machine.isMac()) {
            return Files.isDirectory(Path.of("/Applications/Docker.app")) ? "open -a Docker" : null;
        }
        return Files.isDirectory(Path.of("/opt/docker-desktop"))
                ? "systemctl --user start docker-desktop"
                : null;
    }
}
