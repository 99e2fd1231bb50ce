package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

import java.util.List;

/** What registries publish, asked with the user's own credentials. */
public interface Registry {

    /**
     * What is published under a reference. Nothing is pulled.
     *
     * @throws EngineException {@link EngineFailure.NoSuchImage} if the registry answers that it has
     *     no such image, and {@link EngineFailure.LoginNeeded}, {@link EngineFailure.RateLimited},
     *     {@link EngineFailure.RegistryUnreachable}
     */
    Published published(String reference);

    /**
     * What an image keeps {@code ONBUILD} for the stages that are built from it, as it stands in
     * its configuration. An index is asked for one of its platforms.
     *
     * @param of what {@link #published} answered
     * @param platform whose variant is looked at; the first that there is, where there is none
     * @throws EngineException as {@link #published} does
     */
    default List<String> onBuild(Published of, Platform platform) {
        return List.of();
    }
}
