package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

import java.util.List;

/**
 * What a registry publishes under one reference.
 *
 * @param digest of what the tag points at
 * @param variants one a platform; attestations left out
 * @param index false for a plain manifest, which stands for one platform only
 */
public record Published(String reference, String digest, List<Variant> variants, boolean index) {

    /**
     * @param digest of its own manifest; empty where it was not asked
     * @param downloadBytes compressed layers together; -1 where it was not asked
     */
    public record Variant(Platform platform, String digest, long downloadBytes) {}

    public List<Platform> platforms() {
        return variants.stream().map(Variant::platform).distinct().sorted().toList();
    }
}
