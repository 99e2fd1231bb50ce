package dev.crossdock.docker.find;

import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.util.List;
import java.util.stream.Stream;

/** Lima, with the machine that its template {@code docker} makes. */
record Lima(LocalMachine machine, ToolPath tools) implements Hideout {
    @Override
    public List<Spot> spots() {
        return AppSockets.of(
                "Lima",
                tools.find("limactl").map(tool -> "limactl start docker").orElse(null),
                Stream.of(machine.home().resolve(".lima/docker/sock/docker.sock")));
    }
}
