package dev.crossdock.docker.find;

import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sockets of one engine that is installed as an app or a tool. */
final class AppSockets {
    private AppSockets() {}

    static List<Spot> of(String name, @Nullable String startCommand, Stream<Path> sockets) {
        return sockets.map(
                        socket ->
                                Spot.socket(
                                        name,
                                        socket,
                                        Words.get("place.socket", socket),
                                        startCommand))
                .toList();
    }
}
