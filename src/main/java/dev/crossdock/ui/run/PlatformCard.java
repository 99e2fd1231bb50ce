package dev.crossdock.ui.run;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

/**
 * A platform that may be chosen, with what choosing it means.
 *
 * @param where whether it is here, and how big
 * @param recommended whether it is the best of all
 * @param inCommand whether the pasted command names it
 * @param text what choosing it means
 * @param warning what could be done better; empty for nothing
 * @param enable the command that makes it run; empty where it runs, or nobody knows
 * @param technical the engine's own words why it does not run; empty where it does
 */
public record PlatformCard(
        PlatformSupport support,
        Where where,
        boolean recommended,
        boolean inCommand,
        String text,
        String warning,
        String enable,
        String technical) {

    /** Where its content is. */
    public sealed interface Where {

        /**
         * @param bytes on disk; 0 where the engine does not tell
         */
        record OnThisMachine(long bytes) implements Where {}

        /**
         * @param bytes to download; -1 where the registry does not tell
         */
        record Published(long bytes) implements Where {}

        /** No registry said whether there is one. */
        record Unknown() implements Where {}
    }

    public Platform platform() {
        return support.platform();
    }

    /** Only what was tried and failed cannot be chosen; what was not tried can. */
    public boolean canBeChosen() {
        return !(support.runs() instanceof RunsHow.Unavailable);
    }
}
