package dev.crossdock.core.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in the engine.
 *
 * @param type {@code container}, {@code image}, …
 * @param action {@code start}, {@code die}, {@code oom}, {@code kill}, {@code stop}, {@code pull},
 *     …, as the engine names it
 * @param id of the thing it happened to
 * @param attributes the engine's own, such as {@code exitCode}, {@code signal}, {@code name}
 */
public record EngineEvent(
        String type, String action, String id, Instant at, Map<String, String> attributes) {}
