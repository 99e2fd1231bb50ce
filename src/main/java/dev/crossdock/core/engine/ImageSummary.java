package dev.crossdock.core.engine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A tag in the engine's store, with the variants that are here.
 *
 * @param id what identifies the content: {@code sha256:…}
 * @param reference {@code name:tag} as people write it, without {@code docker.io/library/}; null
 *     for an untagged image
 * @param variants those whose content is present; attestations left out
 * @param bytes of all variants together, as the engine counts them
 */
public record ImageSummary(
        String id,
        @Nullable String reference,
        List<LocalVariant> variants,
        long bytes,
        Instant created) {}
