package dev.crossdock.core.engine;

import java.util.List;

/**
 * A container that was made.
 *
 * @param warnings what the engine had to say to it
 */
public record CreatedContainer(String id, List<String> warnings) {}
