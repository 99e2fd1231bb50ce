package dev.crossdock.docker.find;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Place.Presence;
import dev.crossdock.docker.wire.Wire;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether an engine answers at a spot. */
final class Knock {
    private Knock() {}

    /** Blocks until it answers, refuses, or the thread is interrupted, which counts as silence. */
    static Presence at(Spot spot) {
        var uri = spot.address().uri();
        if (uri.isEmpty()) {
            return Presence.NOT_SET;
        }
        if (uri.startsWith("unix://")) {
            var socket = Path.of(uri.substring("unix://".length()));
            if (Files.notExists(socket)) {
                return Files.isSymbolicLink(socket) ? Presence.DANGLING_LINK : Presence.ABSENT;
            }
            if (!Files.isWritable(socket)) {
                return Presence.FORBIDDEN;
            }
        }
        return ping(spot);
    }

    private static Presence ping(Spot spot) {
        try {
            Wire.connect(spot.address(), Endpoints.of(spot)).close();
            return Presence.ANSWERS;
        } catch (EngineException e) {
            boolean forbidden =
                    e.failure() instanceof EngineFailure.Unreachable(String uri, String detail)
                            && detail.contains("Permission denied");
            return forbidden ? Presence.FORBIDDEN : Presence.SILENT;
        }
    }
}
