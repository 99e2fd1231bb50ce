package dev.crossdock.docker.registry;

import java.util.Optional;

/** Finds the user's login at a registry. */
@FunctionalInterface
public interface Credentials {
    /**
     * The login for a registry; empty if the user has none there.
     *
     * @param domain such as {@code docker.io} or {@code ghcr.io}
     */
    Optional<Login> of(String domain);

    /** Nobody is logged in anywhere. */
    static Credentials none() {
        return domain -> Optional.empty();
    }
}
