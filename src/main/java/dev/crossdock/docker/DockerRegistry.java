package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.images.ImageReader;
import dev.crossdock.docker.registry.Credentials;
import dev.crossdock.docker.registry.QualifiedName;
import dev.crossdock.docker.registry.RegistryReader;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the engine what a registry publishes, for it knows the way there: proxies, mirrors,
 * registries without TLS. Where it cannot tell, the registry itself is asked: Podman has no such
 * call, and Docker answers {@code "Platforms": null} for a plain OCI manifest (seen on 26.1.5 and
 * 28.5.2).
 */
final class DockerRegistry implements Registry, AutoCloseable {
    private static final long NOT_ASKED = -1;

    private final Wire wire;
    private final Credentials credentials;
    private final Remembered<RegistryReader> reader;

    DockerRegistry(Wire wire, Credentials credentials) {
        this.wire = wire;
        this.credentials = credentials;
        this.reader = new Remembered<>(() -> new RegistryReader(credentials));
    }

    @Override
    public Published published(String reference) {
        var name = QualifiedName.of(reference);
        return fromEngine(name, reference).orElseGet(() -> reader.get().read(name, reference));
    }

    /** The engine has no call that shows the configuration of an image that is not here. */
    @Override
    public List<String> onBuild(Published of, Platform platform) {
        return reader.get().onBuild(QualifiedName.of(of.reference()), of, platform);
    }

    /** Empty where the engine cannot tell. */
    private Optional<Published> fromEngine(QualifiedName name, String reference) {
        var login = credentials.of(name.domain()).map(known -> known.header(name.domain()));
        var call =
                Call.get("/distribution/{}/json", name.familiar())
                        .header("X-Registry-Auth", login.orElse(null))
                        .about(new Subject.Image(reference, null));
        try {
            return published(wire.json(call), reference);
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.Unsupported missing -> Optional.empty();
                case EngineFailure.Refused unclear -> Optional.empty();
                case EngineFailure.RegistryUnreachable fromThere -> Optional.empty();
                default -> throw e;
            };
        }
    }

    private static Optional<Published> published(JsonNode answer, String reference) {
        var descriptor = answer.path("Descriptor");
        var digest = descriptor.path("digest").asText();
        var type = descriptor.path("mediaType").asText();
        boolean index = type.contains("manifest.list") || type.contains("image.index");
        var variants = new ArrayList<Published.Variant>();
        for (var json : answer.path("Platforms")) {
            var platform = ImageReader.descriptor(json);
            if (!platform.isUnknown()) {
                variants.add(new Published.Variant(platform, index ? "" : digest, NOT_ASKED));
            }
        }
        return variants.isEmpty()
                ? Optional.empty()
                : Optional.of(new Published(reference, digest, variants, index));
    }

    @Override
    public void close() {
        reader.ifPresent(RegistryReader::close);
    }
}
