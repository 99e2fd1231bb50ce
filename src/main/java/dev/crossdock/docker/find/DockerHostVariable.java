package dev.crossdock.docker.find;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.text.Words;
import dev.crossdock.docker.host.LocalMachine;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** {@code DOCKER_HOST}, with {@code DOCKER_TLS_VERIFY} and {@code DOCKER_CERT_PATH} beside it. */
record DockerHostVariable(LocalMachine machine) implements Hideout {
    @Override
    public List<Spot> spots() {
        var host = HostUri.normal(machine.variable("DOCKER_HOST").orElse(""));
        return List.of(
                new Spot(
                        new EngineAddress(host, "DOCKER_HOST", Words.get("place.docker-host")),
                        certificates(machine, host),
                        null));
    }

    /** Also those of an address that was given on the command line. */
    static @Nullable Path certificates(LocalMachine machine, String host) {
        boolean wanted =
                machine.variable("DOCKER_TLS_VERIFY").isPresent()
                        || machine.variable("DOCKER_CERT_PATH").isPresent();
        return wanted && host.startsWith("tcp:")
                ? machine.variable("DOCKER_CERT_PATH")
                        .map(Path::of)
                        .orElseGet(machine::dockerFolder)
                : null;
    }
}
