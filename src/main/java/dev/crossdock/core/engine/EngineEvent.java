package dev.crossdock.core.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in the engine. What the probe does is left out. Looking at a container's
 * files is an event too ({@code archive-path}), so nobody may look at files because of any event.
 *
 * @param type {@code container}, {@code image}, …
 * @param action {@code start}, {@code die}, {@code oom}, {@code kill}, {@code stop}, {@code pull},
 *     …, as the engine names it
 * @param id of the thing it happened to
 * @param attributes the engine's own, such as {@code exitCode}, {@code signal}, {@code name}
 */
public record EngineEvent(
        String type, String action, String id, Instant at, Map<String, String> attributes) {}
