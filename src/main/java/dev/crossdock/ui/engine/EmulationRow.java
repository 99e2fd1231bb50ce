package dev.crossdock.ui.engine;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Ages;
import dev.crossdock.core.text.Words;

import java.time.Instant;

/**
 * One platform in the emulation table.
 *
 * @param probing whether it is being tried just now
 */
record EmulationRow(PlatformSupport support, boolean probing) {
    Platform platform() {
        return support.platform();
    }

    /** What {@code uname -m} answered: the proof. */
    String machine() {
        var answered = support.machine();
        if (answered != null) {
            return answered;
        }
        return support.runs() instanceof RunsHow.Unavailable ? Words.get("engine.no-answer") : "";
    }

    /** When it was tried, as a sentence part. */
    String probed(Instant now) {
        var at = support.probedAt();
        return at == null ? "" : Ages.ago(at, now);
    }

    boolean cannotRun() {
        return support.runs() instanceof RunsHow.Unavailable;
    }
}
