package dev.crossdock.core.engine;

import java.util.List;

/** Looks for engines in the places where they hide, and opens one. */
public interface EngineFinder {

    /**
     * All places, in the order in which the first that answers is taken; each with what was found
     * there just now.
     */
    List<Place> look();

    /**
     * Opens the engine there.
     *
     * @throws EngineException with {@link EngineFailure.Unreachable} if nobody answers
     */
    Engine open(EngineAddress address);

    /**
     * Opens the first that answers, or the one that the user named.
     *
     * @throws EngineException {@link EngineFailure.NoEngine}, which names the places, if none
     *     answers; {@link EngineFailure.Unreachable} for an address that the user gave
     */
    default Engine openFirst() {
        var places = look();
        return places.stream()
                .filter(place -> place.presence() == Place.Presence.ANSWERS)
                .findFirst()
                .map(place -> open(place.address()))
                .orElseThrow(() -> new EngineException(new EngineFailure.NoEngine(places)));
    }

    /**
     * Runs the command that starts the engine of a place. Returns when the command has ended; the
     * engine may need some seconds more until it answers.
     *
     * @throws EngineException {@link EngineFailure.Unsupported} if there is no such command, {@link
     *     EngineFailure.Refused} with its words if it failed
     */
    default void start(Place place) {
        throw new EngineException(
                new EngineFailure.Unsupported(String.valueOf(place.startCommand())));
    }
}
