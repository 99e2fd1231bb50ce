package dev.crossdock.docker.registry;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.images.ImageReader;
import dev.crossdock.docker.wire.Json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * Reads from a registry itself what is published there (OCI distribution specification): an index
 * lists its platforms, a plain manifest's platform stands in its configuration.
 */
public final class RegistryReader implements AutoCloseable {
    private static final String MANIFEST_TYPES =
            "application/vnd.oci.image.index.v1+json, "
                    + "application/vnd.docker.distribution.manifest.list.v2+json, "
                    + "application/vnd.oci.image.manifest.v1+json, "
                    + "application/vnd.docker.distribution.manifest.v2+json";
    private static final long NOT_ASKED = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Credentials credentials;
    private final Map<Asked, List<String>> triggers = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(Redirect.NEVER)
                    .build();

    public RegistryReader(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * @param name what is asked for
     * @param reference as the caller wrote it
     * @throws EngineException as {@link dev.crossdock.core.engine.Registry} says
     */
    public Published read(QualifiedName name, String reference) {
        var session = new RegistrySession(http, name, credentials.of(name.domain()));
        var answer = session.get("manifests/" + name.selector(), MANIFEST_TYPES);
        var manifest = json(name, answer);
        var digest =
                answer.headers()
                        .firstValue("Docker-Content-Digest")
                        .orElseGet(() -> digest(answer));
        var variants = new ArrayList<Published.Variant>();
        if (manifest.has("manifests")) {
            manifest.path("manifests").forEach(entry -> add(entry, variants));
            return new Published(reference, digest, variants, true);
        }
        var platform = ImageReader.descriptor(json(name, config(session, manifest)));
        variants.add(new Published.Variant(platform, digest, bytes(manifest)));
        return new Published(reference, digest, variants, false);
    }

    /**
     * Reads what an image keeps for the stages that are built from it: two requests or three, and
     * none for a digest that was asked for before.
     *
     * @param of what is published under the name
     * @param platform whose variant is read; the first, where there is none
     * @throws EngineException as {@link dev.crossdock.core.engine.Registry} says
     */
    public List<String> onBuild(QualifiedName name, Published of, Platform platform) {
        var key = new Asked(of.digest(), platform);
        var known = triggers.get(key);
        if (known == null) {
            known = askOnBuild(name, of, platform);
            triggers.put(key, known);
        }
        return known;
    }

    private List<String> askOnBuild(QualifiedName name, Published of, Platform platform) {
        var session = new RegistrySession(http, name, credentials.of(name.domain()));
        var manifest = manifest(session, name, of.digest());
        if (manifest.has("manifests")) {
            var entries = manifest.path("manifests").valueStream().filter(RegistryReader::isImage);
            var variants = entries.toList();
            var wanted = variants.stream().filter(one -> platform(one).equals(platform));
            var chosen = wanted.findFirst().or(() -> variants.stream().findFirst());
            if (chosen.isEmpty()) {
                return List.of();
            }
            manifest = manifest(session, name, chosen.get().path("digest").asText());
        }
        var config = json(name, config(session, manifest));
        return Json.texts(config.path("config").path("OnBuild"));
    }

    private static JsonNode manifest(RegistrySession session, QualifiedName name, String digest) {
        return json(name, session.get("manifests/" + digest, MANIFEST_TYPES));
    }

    private static HttpResponse<byte[]> config(RegistrySession session, JsonNode manifest) {
        return session.get(
                "blobs/" + manifest.path("config").path("digest").asText(),
                "application/json, application/octet-stream");
    }

    private static Platform platform(JsonNode entry) {
        return ImageReader.descriptor(entry.path("platform"));
    }

    private static boolean isImage(JsonNode entry) {
        return !platform(entry).isUnknown();
    }

    /** Attestations stand beside the images, as a platform that nobody knows. */
    private static void add(JsonNode entry, ArrayList<Published.Variant> variants) {
        if (isImage(entry)) {
            variants.add(
                    new Published.Variant(
                            platform(entry), entry.path("digest").asText(), NOT_ASKED));
        }
    }

    private static long bytes(JsonNode manifest) {
        return StreamSupport.stream(manifest.path("layers").spliterator(), false)
                .mapToLong(layer -> layer.path("size").asLong())
                .sum();
    }

    private static JsonNode json(QualifiedName name, HttpResponse<byte[]> answer) {
        try {
            return Json.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new EngineException(
                    new EngineFailure.RegistryUnreachable(
                            name.familiar(), "an answer that is no JSON"),
                    e);
        }
    }

    private static String digest(HttpResponse<byte[]> answer) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(sha.digest(answer.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands under a digest never changes. */
    private record Asked(String digest, Platform platform) {}

    @Override
    public void close() {
        http.shutdownNow();
    }
}
