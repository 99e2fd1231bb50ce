package dev.crossdock.core.build;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a builder tells while it works: BuildKit's solve status, one vertex at a time. */
public sealed interface BuildEvent {

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

    /**
     * Bytes on their way in a step: a layer that is pulled, a context that is sent, a layer that is
     * pushed. Comes several times.
     *
     * @param id what is on its way, in this step
     * @param current how many have come
     * @param total of how many; 0 where it is not known
     */
    record Transfer(String vertex, String id, long current, long total) implements BuildEvent {}

    /**
     * How the build is brought about has been decided, or had to be decided anew.
     *
     * @param sentence for people; empty for nothing worth saying
     */
    record Way(String sentence) implements BuildEvent {}
}
