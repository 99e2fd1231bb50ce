package dev.crossdock.docker.find;

import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.util.List;
import java.util.stream.Stream;

/** Rancher Desktop, in its Moby mode. */
record RancherDesktop(LocalMachine machine, ToolPath tools) implements Hideout {
    @Override
    public List<Spot> spots() {
        return AppSockets.of(
                "Rancher Desktop",
                tools.find("rdctl").map(tool -> "rdctl start").orElse(null),
                Stream.of(machine.home().resolve(".rd/docker.sock")));
    }
}
