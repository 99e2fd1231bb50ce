package dev.crossdock;

import dev.crossdock.core.build.Builder;
import dev.crossdock.core.build.BuilderMachines;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.check.BuilderChecks;
import dev.crossdock.core.desktop.SystemNotices;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.docker.DirectRegistry;
import dev.crossdock.docker.DockerEngineFinder;
import dev.crossdock.docker.build.Buildx;
import dev.crossdock.docker.build.BuildxChecks;
import dev.crossdock.docker.build.BuildxMachines;
import dev.crossdock.docker.build.DockerCommand;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.NoticeCommand;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Chooses what stands behind the ports. Beside {@link Main} the only one that sees the adapter. */
public final class Wiring {
    /** How long a builder may take for its own checks; it loads a frontend of its own for them. */
    private static final Duration CHECKS = Duration.ofSeconds(30);

    private Wiring() {}

    /** Looks for engines on this machine. */
    public static EngineFinder engineFinder() {
        return new DockerEngineFinder(LocalMachine.here());
    }

    /**
     * The same, opening only the engine that the user named.
     *
     * @param host as {@code docker --host} takes it
     */
    public static EngineFinder engineFinder(String host) {
        return new DockerEngineFinder(LocalMachine.here()).forHost(host);
    }

    /** Asks registries themselves, where no engine is there to ask. */
    public static Registry registry() {
        return new DirectRegistry(LocalMachine.here());
    }

    /** Shows notices with what this machine's desktop has for them. */
    public static SystemNotices systemNotices() {
        return new NoticeCommand(LocalMachine.here());
    }

    /** Builds with the docker command that a terminal of this user would start. */
    public static Builders builders() {
        return builders(System.getenv());
    }

    /**
     * The same, with another environment.
     *
     * @param environment with the PATH on which the docker command is looked for
     */
    public static Builders builders(Map<String, String> environment) {
        var command = new DockerCommand(environment, Path.of(System.getProperty("user.home")));
        return new Builders() {
            @Override
            public Builder on(EngineAddress engine) {
                return new Buildx(command, engine.uri());
            }

            @Override
            public BuilderChecks checksOn(EngineAddress engine) {
                return new BuildxChecks(command, engine.uri(), CHECKS);
            }

            @Override
            public BuilderMachines machinesOn(EngineAddress engine) {
                return new BuildxMachines(command, engine.uri());
            }
        };
    }
}
