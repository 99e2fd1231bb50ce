package dev.crossdock.core.platform;

/** How an engine runs programs of a platform. Only a process that was really started can tell. */
public sealed interface RunsHow {

    /** On the engine's own CPU. */
    record Native() implements RunsHow {}

    /**
     * Through an emulator.
     *
     * @param by which one
     */
    record Emulated(Emulator by) implements RunsHow {}

    /**
     * A process of it was tried and did not start.
     *
     * @param reason the engine's own words, for the folded technical text
     */
    record Unavailable(String reason) implements RunsHow {}

    /** Nobody tried yet, which is not the same as "cannot". */
    record NotProbed() implements RunsHow {}

    default boolean canRun() {
        return this instanceof Native || this instanceof Emulated;
    }

    /** The headless contract's word; {@code NotProbed} has none there and is never printed. */
    default String id() {
        return switch (this) {
            case Native n -> "native";
            case Emulated e -> "emulated";
            case Unavailable u -> "unavailable";
            case NotProbed n -> "unknown";
        };
    }
}
