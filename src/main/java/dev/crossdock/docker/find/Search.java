package dev.crossdock.docker.find;

import dev.crossdock.core.engine.CallThreads;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.engine.Place.Presence;
import dev.crossdock.core.text.Words;
import dev.crossdock.docker.host.DockerConfig;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;
import dev.crossdock.docker.wire.Endpoint;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks into every hideout. */
public final class Search {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration MORE_PATIENCE = Duration.ofSeconds(3);

    private final LocalMachine machine;
    private final @Nullable String host;
    private final List<Hideout> hideouts;

    /**
     * @param host an address that the user named; null if none
     */
    public Search(LocalMachine machine, @Nullable String host) {
        this.machine = machine;
        this.host = host;
        var tools = new ToolPath(machine);
        hideouts =
                List.of(
                        this::named,
                        new DockerHostVariable(machine),
                        new DockerContexts(machine, new DockerConfig(machine)),
                        new DockerDesktop(machine),
                        new OrbStack(machine),
                        new Colima(machine, tools),
                        new RancherDesktop(machine, tools),
                        new PodmanMachine(machine, tools),
                        new Lima(machine, tools),
                        new SystemSocket(machine, tools));
    }

    /**
     * Whether the first place is the only one to be used: an address was given, or {@code
     * DOCKER_HOST} is set.
     */
    public boolean isDecided() {
        return host != null || machine.variable("DOCKER_HOST").isPresent();
    }

    /**
     * What is at every place now. Knocks at all of them at once and gives them a second; and some
     * more if none has answered by then, as the machine may just be busy.
     */
    public List<Place> look() {
        var spots = spots();
        var threads = CallThreads.forEach();
        try {
            var knocks = spots.stream().map(spot -> threads.submit(() -> Knock.at(spot))).toList();
            await(knocks, PATIENCE);
            if (knocks.stream().noneMatch(knock -> presence(knock) == Presence.ANSWERS)) {
                await(knocks, MORE_PATIENCE);
            }
            var places = new ArrayList<Place>();
            for (int i = 0; i < spots.size(); i++) {
                var spot = spots.get(i);
                places.add(new Place(spot.address(), presence(knocks.get(i)), spot.startCommand()));
            }
            return places;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(List<Future<Presence>> knocks, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (var knock : knocks) {
            try {
                knock.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Silent so far.
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static Presence presence(Future<Presence> knock) {
        return knock.state() == Future.State.SUCCESS ? knock.resultNow() : Presence.SILENT;
    }

    /** What to connect to for an address, with the certificates that belong to it. */
    public Endpoint endpoint(EngineAddress address) {
        return Endpoints.of(
                spots().stream()
                        .filter(spot -> spot.address().uri().equals(address.uri()))
                        .findFirst()
                        .orElseGet(() -> spot(address)));
    }

    private Spot spot(EngineAddress address) {
        return new Spot(address, DockerHostVariable.certificates(machine, address.uri()), null);
    }

    /** Where an address that the user named leads. */
    public static EngineAddress address(String host) {
        var uri = HostUri.normal(host);
        return new EngineAddress(
                uri, KnownEngine.name(uri).orElse("Docker"), Words.get("place.named"));
    }

    private List<Spot> named() {
        return host == null ? List.of() : List.of(spot(address(host)));
    }

    private List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        for (var hideout : hideouts) {
            for (var spot : hideout.spots()) {
                int before = spots.stream().map(spot::samePlace).toList().indexOf(true);
                if (before < 0) {
                    spots.add(spot);
                } else {
                    spots.set(before, spots.get(before).alsoFound(spot));
                }
            }
        }
        return spots;
    }
}
