package dev.crossdock.docker.find;

import dev.crossdock.docker.host.LocalMachine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** OrbStack. */
record OrbStack(LocalMachine machine) implements Hideout {
    @Override
    public List<Spot> spots() {
        boolean installed = Files.isDirectory(Path.of("/Applications/OrbStack.app"));
        return AppSockets.of(
                "OrbStack",
                installed ? "open -a OrbStack" : null,
                Stream.of(machine.home().resolve(".orbstack/run/docker.sock")));
    }
}
