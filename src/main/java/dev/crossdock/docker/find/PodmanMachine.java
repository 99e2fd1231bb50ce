package dev.crossdock.docker.find;

import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Podman: its machine's forwarded socket on a Mac, which has moved from version to version; the
 * service's on Linux.
 */
record PodmanMachine(LocalMachine machine, ToolPath tools) implements Hideout {
    @Override
    public List<Spot> spots() {
        var sockets = (machine.isMac() ? onMac() : onLinux()).toList();
        var there = sockets.stream().filter(Files::exists).toList();
        return AppSockets.of(
                "Podman",
                tools.find("podman").map(tool -> start()).orElse(null),
                (there.isEmpty() ? sockets.subList(0, 1) : there).stream());
    }

    private String start() {
        return machine.isMac() ? "podman machine start" : "systemctl --user start podman.socket";
    }

    private Stream<Path> onMac() {
        var share = machine.home().resolve(".local/share/containers/podman/machine");
        var temporary =
                machine.variable("TMPDIR")
                        .map(folder -> Path.of(folder, "podman/podman-machine-default-api.sock"));
        return Stream.concat(
                temporary.stream(),
                Stream.of(
                        share.resolve("podman.sock"),
                        share.resolve("podman-machine-default/podman.sock"),
                        share.resolve("qemu/podman.sock")));
    }

    private Stream<Path> onLinux() {
        return Stream.concat(
                machine
                        .variable("XDG_RUNTIME_DIR")
                        .map(folder -> Path.of(folder, "podman/podman.sock"))
                        .stream(),
                Stream.of(Path.of("/run/podman/podman.sock")));
    }
}
