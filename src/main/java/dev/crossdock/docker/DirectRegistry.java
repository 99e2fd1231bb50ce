package dev.crossdock.docker;

import dev.crossdock.core.engine.Published;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.registry.QualifiedName;
import dev.crossdock.docker.registry.RegistryReader;

import java.util.List;

/** Asks registries themselves, where there is no engine that knows a better way. */
public final class DirectRegistry implements Registry {

    private final Remembered<RegistryReader> reader;

    /**
     * @param machine whose user's logins are taken
     */
    public DirectRegistry(LocalMachine machine) {
        reader = new Remembered<>(() -> new RegistryReader(DockerEngineFinder.logins(machine)));
    }

    @Override
    public Published published(String reference) {
        return reader.get().read(QualifiedName.of(reference), reference);
    }

    @Override
    public List<String> onBuild(Published of, Platform platform) {
        return reader.get().onBuild(QualifiedName.of(of.reference()), of, platform);
    }
}
