package dev.crossdock.docker.find;

import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Colima's default profile, in {@code COLIMA_HOME}, {@code ~/.colima}, or where newer versions keep
 * it.
 */
record Colima(LocalMachine machine, ToolPath tools) implements Hideout {
    @Override
    public List<Spot> spots() {
        var start = tools.find("colima").map(tool -> "colima start").orElse(null);
        var homes =
                Stream.concat(
                        machine.variable("COLIMA_HOME").map(Path::of).stream(),
                        Stream.of(
                                machine.home().resolve(".colima"),
                                machine.home().resolve(".config/colima")));
        var sockets = homes.map(home -> home.resolve("default/docker.sock")).toList();
        // One line is enough where none of them exists.
        var there = sockets.stream().filter(Files::exists).toList();
        return AppSockets.of(
                "Colima", start, (there.isEmpty() ? sockets.subList(0, 1) : there).stream());
    }
}
