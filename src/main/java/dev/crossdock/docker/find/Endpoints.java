package dev.crossdock.docker.find;

import com.github.dockerjava.core.LocalDirectorySSLConfig;

import dev.crossdock.docker.wire.Endpoint;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

import javax.net.ssl.SSLContext;

/** Makes of a spot what can be connected to. */
final class Endpoints {
    private Endpoints() {}

    /**
     * @throws dev.crossdock.core.engine.EngineException {@link
     *     dev.crossdock.core.engine.EngineFailure.Unsupported} for a kind of address that Crossdock
     *     cannot speak to
     */
    static Endpoint of(Spot spot) {
        return new Endpoint(HostUri.parse(spot.address().uri()), tls(spot.certificates()));
    }

    private static @Nullable SSLContext tls(@Nullable Path certificates) {
        return certificates == null
                ? null
                : new LocalDirectorySSLConfig(certificates.toString()).getSSLContext();
    }
}
