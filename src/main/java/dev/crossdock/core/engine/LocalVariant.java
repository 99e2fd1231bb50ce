package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

/**
 * One platform of an image whose content is in the store.
 *
 * @param digest of its manifest; the image's id where the engine does not tell it
 * @param bytes on disk; 0 where the engine does not tell it for one variant
 */
public record LocalVariant(Platform platform, String digest, long bytes) {}
