package dev.crossdock.docker.find;

import dev.crossdock.core.text.Words;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The system's socket: an engine's own on Linux, there also a rootless one beside it; on a Mac a
 * link that some engine's app has laid and that may lead nowhere.
 */
record SystemSocket(LocalMachine machine, ToolPath tools) implements Hideout {
    static final Path PATH = Path.of("/var/run/docker.sock");

    @Override
    public List<Spot> spots() {
        var start =
                machine.isMac() || tools.find("dockerd").isEmpty()
                        ? null
                        : "sudo systemctl start docker";
        var spots = new ArrayList<Spot>();
        spots.add(Spot.socket("Docker", PATH, Words.get("place.system"), start));
        machine.variable("XDG_RUNTIME_DIR")
                .map(folder -> Path.of(folder, "docker.sock"))
                .ifPresent(
                        socket ->
                                spots.add(
                                        Spot.socket(
                                                "Docker (rootless)",
                                                socket,
                                                Words.get("place.socket", socket),
                                                null)));
        return spots;
    }
}
