package dev.crossdock.docker;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Place;
import dev.crossdock.docker.find.Search;
import dev.crossdock.docker.find.Starter;
import dev.crossdock.docker.host.DockerConfig;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;
import dev.crossdock.docker.registry.CredentialHelpers;
import dev.crossdock.docker.registry.Credentials;
import dev.crossdock.docker.registry.DockerCredentials;
import dev.crossdock.docker.wire.Wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Finds engines where {@code docker} would, and then in the places where the engines of Macs put
 * their sockets. An engine that was named, by an address or {@code DOCKER_HOST}, is the only one
 * that is opened; the others are shown all the same.
 */
public final class DockerEngineFinder implements EngineFinder {
    private final LocalMachine machine;
    private final @Nullable String host;
    private final Search search;

    /** Looks on a machine. */
    public DockerEngineFinder(LocalMachine machine) {
        this(machine, null);
    }

    private DockerEngineFinder(LocalMachine machine, @Nullable String host) {
        this.machine = machine;
        this.host = host;
        this.search = new Search(machine, host);
    }

    /**
     * A finder that opens only the engine at an address, and knows of the others.
     *
     * @param host as {@code docker --host} takes it: {@code unix:///path}, {@code tcp://host:port},
     *     a path, {@code host:port}
     */
    public DockerEngineFinder forHost(String host) {
        return new DockerEngineFinder(machine, host);
    }

    @Override
    public List<Place> look() {
        return search.look();
    }

    /**
     * Where the user named an address, that it is silent is {@link EngineFailure.Unreachable};
     * where {@code DOCKER_HOST} is set, it is {@link EngineFailure.NoEngine} with the places, as
     * elsewhere.
     */
    @Override
    public Engine openFirst() {
        if (host != null) {
            return open(Search.address(host));
        }
        var places = look();
        var candidates = search.isDecided() ? places.subList(0, 1) : places;
        return candidates.stream()
                .filter(place -> place.presence() == Place.Presence.ANSWERS)
                .findFirst()
                .map(place -> open(place.address()))
                .orElseThrow(() -> new EngineException(new EngineFailure.NoEngine(places)));
    }

    @Override
    public void start(Place place) {
        new Starter(machine).start(place);
    }

    @Override
    public Engine open(EngineAddress address) {
        var wire = Wire.connect(address, search.endpoint(address));
        return new DockerEngine(wire, logins(machine), machine);
    }

    /** The logins that {@code docker} of this machine's user would take. */
    static Credentials logins(LocalMachine machine) {
        return new DockerCredentials(
                new DockerConfig(machine), new CredentialHelpers(machine, new ToolPath(machine)));
    }
}
