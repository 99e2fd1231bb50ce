package dev.crossdock.core.build;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a builder tells while it works: BuildKit's solve status, one vertex at a time. */
public sealed interface BuildEvent {

    /** The vertex it speaks of. */
    String vertex();

    /**
     * A step began, went on or ended. The same vertex comes several times; what is null in a later
     * one has not changed.
     *
     * @param vertex BuildKit's digest of it
     * @param name as BuildKit names it: {@code [linux/arm64 build 2/5] RUN make}
     * @param error the builder's words if it failed
     */
    record Step(
            String vertex,
            String name,
            @Nullable Instant started,
            @Nullable Instant completed,
            boolean cached,
            @Nullable String error)
            implements BuildEvent {}

    /** Output of a step's program. */
    record Output(String vertex, Instant at, String text) implements BuildEvent {}
}
