package dev.crossdock.core.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which of several platforms to run: native first, then Rosetta, then QEMU; among equals in {@link
 * Platform}'s order.
 */
public final class Recommendation {

    private static final Comparator<PlatformSupport> BEST =
            Comparator.comparingInt((PlatformSupport s) -> cost(s.runs()))
                    .thenComparing(PlatformSupport::platform);

    private Recommendation() {}

    /** The best of those that run; empty when none does. */
    public static Optional<PlatformSupport> best(Collection<PlatformSupport> choices) {
        return choices.stream().filter(s -> s.runs().canRun()).min(BEST);
    }

    /** A comparator that puts what is best to run first and what cannot run last. */
    public static Comparator<PlatformSupport> order() {
        return BEST;
    }

    private static int cost(RunsHow how) {
        return switch (how) {
            case RunsHow.Native n -> 0;
            case RunsHow.Emulated(Emulator by) -> 1 + by.ordinal();
            case RunsHow.NotProbed n -> 8;
            case RunsHow.Unavailable u -> 9;
        };
    }
}
