package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.wire.Json;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads an entry of {@code /containers/json}. */
final class SummaryReader {
    /** The list tells the exit code only inside the words for people. */
    private static final Pattern EXIT_CODE = Pattern.compile("^(?:Exited|Restarting) \\((\\d+)\\)");

    private SummaryReader() {}

    static ContainerSummary read(JsonNode json, @Nullable Platform platform) {
        var words = json.path("Status").asText();
        return new ContainerSummary(
                json.path("Id").asText(),
                name(json),
                json.path("Image").asText(),
                platform,
                ContainerStatus.of(json.path("State").asText()),
                exitCode(words),
                words,
                Instant.ofEpochSecond(json.path("Created").asLong()),
                ports(json.path("Ports")),
                Json.map(json.path("Labels")));
    }

    /** Links give a container more names, with another container's before a second slash. */
    private static String name(JsonNode json) {
        return Json.texts(json.path("Names")).stream()
                .map(name -> name.startsWith("/") ? name.substring(1) : name)
                .filter(name -> name.indexOf('/') < 0)
                .findFirst()
                .orElse("");
    }

    /** What Podman leaves out. */
    private static final String EVERYWHERE = "0.0.0.0";

    private static @Nullable Integer exitCode(String words) {
        var matcher = EXIT_CODE.matcher(words);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static List<String> ports(JsonNode ports) {
        var published = new ArrayList<String>();
        for (var port : ports) {
            if (port.path("PublicPort").asInt() != 0) {
                var told = port.path("IP").asText();
                var ip = told.isEmpty() ? EVERYWHERE : told;
                published.add(
                        "%s:%d->%d/%s"
                                .formatted(
                                        ip.indexOf(':') < 0 ? ip : "[" + ip + "]",
                                        port.path("PublicPort").asInt(),
                                        port.path("PrivatePort").asInt(),
                                        port.path("Type").asText("tcp")));
            }
        }
        return published;
    }
}
