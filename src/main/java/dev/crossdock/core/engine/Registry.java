package dev.crossdock.core.engine;

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
}
