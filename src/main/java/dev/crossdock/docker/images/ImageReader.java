package dev.crossdock.docker.images;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.spec.Environment;
import dev.crossdock.docker.wire.Json;

/** Reads {@code GET /images/{name}/json}. */
public final class ImageReader {
    private ImageReader() {}

    /**
     * @param reference as the caller wrote it
     */
    public static ImageDetails details(JsonNode json, String reference) {
        var config = json.path("Config");
        return new ImageDetails(
                json.path("Id").asText(),
                reference,
                platform(json),
                Json.texts(config.path("Entrypoint")),
                Json.texts(config.path("Cmd")),
                Environment.read(config.path("Env")),
                Json.names(config.path("ExposedPorts")),
                Json.names(config.path("Volumes")),
                config.path("WorkingDir").asText(),
                config.path("User").asText(),
                Json.map(config.path("Labels")),
                json.path("Size").asLong());
    }

    /** The platform that an inspected image has. */
    public static Platform platform(JsonNode json) {
        return new Platform(
                json.path("Os").asText("linux"),
                json.path("Architecture").asText(),
                json.path("Variant").asText());
    }

    /**
     * The platform of one of an image's manifests: what its configuration says, else what the index
     * says.
     */
    public static Platform manifestPlatform(JsonNode manifest) {
        var said = manifest.path("ImageData").path("Platform");
        return descriptor(
                said.isMissingNode() ? manifest.path("Descriptor").path("platform") : said);
    }

    /** A platform as OCI's descriptors write it; {@code unknown/unknown} where there is none. */
    public static Platform descriptor(JsonNode platform) {
        return new Platform(
                platform.path("os").asText("unknown"),
                platform.path("architecture").asText("unknown"),
                platform.path("variant").asText());
    }
}
