package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;

import java.time.Instant;

/** What is known of what a registry publishes under a reference. */
sealed interface RegistryAnswer {
    /** Nobody asked yet. */
    record NotAsked() implements RegistryAnswer {}

    /** Asked, and no answer yet. */
    record Asking() implements RegistryAnswer {}

    record Known(Published published, Instant at) implements RegistryAnswer {}

    record Failed(EngineFailure why, Instant at) implements RegistryAnswer {}
}
