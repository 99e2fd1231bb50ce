package dev.crossdock;

import dev.crossdock.core.build.Builders;
import dev.crossdock.docker.build.Buildx;
import dev.crossdock.docker.build.DockerCommand;

import java.nio.file.Path;

/** Chooses what stands behind the ports. Beside {@link Main} the only one that sees the adapter. */
public final class Wiring {
    private Wiring() {}

    /** Builds with the docker command that a terminal of this user would start. */
    public static Builders builders() {
        var command = new DockerCommand(System.getenv(), Path.of(System.getProperty("user.home")));
        return engine -> new Buildx(command, engine.uri());
    }
}
