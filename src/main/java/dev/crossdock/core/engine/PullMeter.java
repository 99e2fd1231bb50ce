package dev.crossdock.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up what a pull tells layer by layer. Not for several threads at once. */
public final class PullMeter {

    private final Map<String, PullProgress> downloads = new LinkedHashMap<>();

    /**
     * Takes the next line.
     *
     * @return how much of what is known to be fetched has been, 0 to 1; -1 as long as nothing is
     *     known
     */
    public double add(PullProgress line) {
        if (!line.layer().isEmpty() && line.status().startsWith("Download")) {
            downloads.merge(line.layer(), line, PullMeter::later);
        }
        long total = downloads.values().stream().mapToLong(PullProgress::totalBytes).sum();
        long current = downloads.values().stream().mapToLong(PullProgress::currentBytes).sum();
        return total == 0 ? -1 : Math.min(1, (double) current / total);
    }

    /** "Download complete" carries no numbers: the layer's last ones are taken as reached. */
    private static PullProgress later(PullProgress before, PullProgress now) {
        if (now.totalBytes() > 0) {
            return now;
        }
        return new PullProgress(
                now.layer(), now.status(), before.totalBytes(), before.totalBytes());
    }
}
