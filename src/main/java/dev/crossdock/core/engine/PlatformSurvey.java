package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what was probed on one engine; asks again only when told to. May be used from several
 * threads at once.
 */
public final class PlatformSurvey {

    /** More at once makes each start slower without ending earlier (measured on two cores). */
    private static final int MOST = 3;

    private final PlatformProbe probe;
    private final Map<Platform, PlatformSupport> known = new ConcurrentHashMap<>();

    public PlatformSurvey(PlatformProbe probe) {
        this(probe, List.of());
    }

    /**
     * @param before what was probed on the same engine before; what only seems known is left out
     */
    public PlatformSurvey(PlatformProbe probe, Collection<PlatformSupport> before) {
        this.probe = probe;
        before.stream()
                .filter(PlatformSupport::probed)
                .forEach(support -> known.put(support.platform(), support));
    }

    /** What is known now, without asking anybody. */
    public PlatformSupport known(Platform platform) {
        return known.getOrDefault(platform, PlatformSupport.notProbed(platform));
    }

    /** What was probed before, or is probed now. */
    public PlatformSupport of(Platform platform) {
        var before = known.get(platform);
        return before != null ? before : again(platform);
    }

    /** Probes it now, whatever is known. */
    public PlatformSupport again(Platform platform) {
        var now = probe.probe(platform);
        known.put(platform, now);
        return now;
    }

    /**
     * Probes all of them now, several at once, and answers in the order asked.
     *
     * @throws EngineException the first failure; what was learned before it is kept
     */
    public List<PlatformSupport> again(Collection<Platform> platforms) {
        return AtOnce.each(MOST, platforms, this::again);
    }

    /**
     * What was probed before of each, or is probed now; in the order asked.
     *
     * @throws EngineException the first failure; what was learned before it is kept
     */
    public List<PlatformSupport> of(Collection<Platform> platforms) {
        return AtOnce.each(MOST, platforms, this::of);
    }
}
