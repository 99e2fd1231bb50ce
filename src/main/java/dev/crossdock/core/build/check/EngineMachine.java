package dev.crossdock.core.build.check;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An engine that builds by itself.
 *
 * @param platform its own
 * @param survey starts a process where it is not known how a platform runs
 */
public record EngineMachine(Platform platform, PlatformSurvey survey) implements BuildMachine {

    private static final Logger LOG = LoggerFactory.getLogger(EngineMachine.class);

    @Override
    public Map<Platform, RunsHow> runs(Collection<Platform> platforms) {
        var unknown =
                platforms.stream().filter(one -> !survey.known(one).probed()).distinct().toList();
        try {
            survey.again(unknown);
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.Cancelled) {
                throw e;
            }
            LOG.debug("How platforms run here cannot be learned", e);
        }
        return platforms.stream()
                .distinct()
                .map(survey::known)
                .collect(Collectors.toMap(PlatformSupport::platform, PlatformSupport::runs));
    }
}
