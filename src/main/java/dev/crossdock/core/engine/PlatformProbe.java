package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;

/** Learns how an engine runs a platform by starting a process of it. Leaves nothing behind. */
public interface PlatformProbe {

    /**
     * Starts a tiny program of that platform, twice: the second can fail where the first worked
     * (docker/for-mac#7147). A platform for which there is no such program is answered {@link
     * dev.crossdock.core.platform.RunsHow.NotProbed}.
     */
    PlatformSupport probe(Platform platform);
}
