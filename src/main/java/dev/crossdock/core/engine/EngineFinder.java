package dev.crossdock.core.engine;

import java.util.List;

/** Looks for engines in the places where they hide, and opens one. */
public interface EngineFinder {

    /** All places, in the order in which the first that answers is taken; each with what was found there just now. */
    List<Place> look();

    /**
     * Opens the engine there.
     *
     * @throws EngineException with {@link EngineFailure.Unreachable} if nobody answers
     */
    Engine open(EngineAddress address);

    /** Opens the first that answers; fails with {@link EngineFailure.NoEngine}, which names the places, if none does. */
    default Engine openFirst() {
        var places = look();
        return places.stream()
                .filter(place -> place.presence() == Place.Presence.ANSWERS)
                .findFirst()
                .map(place -> open(place.address()))
                .orElseThrow(() -> new EngineException(new EngineFailure.NoEngine(places)));
    }
}
