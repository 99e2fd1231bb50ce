package dev.crossdock.core.engine;

/**
 * How far a pull or a push is.
 *
 * @param layer the layer's short id, or empty where the line speaks of the whole
 * @param status the engine's words, such as {@code Downloading}
 * @param currentBytes of this layer; 0 where unknown
 * @param totalBytes of this layer; 0 where unknown
 */
public record PullProgress(String layer, String status, long currentBytes, long totalBytes) {}
