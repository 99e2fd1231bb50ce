package dev.crossdock.docker.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.platform.Platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code docker buildx ls --format json}: a builder a line. buildx before 0.13 does not know
 * the format.
 */
final class BuilderList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BuilderList() {}

    /** What is no builder is left out; buildx 0.13 tells each one a second time for its node. */
    static List<BuilderInfo> read(String text) {
        return text.lines().flatMap(line -> builder(line).stream()).distinct().toList();
    }

    private static Optional<BuilderInfo> builder(String line) {
        try {
            var json = JSON.readTree(line);
            return json.hasNonNull("Name") && json.hasNonNull("Driver")
                    ? Optional.of(
                            new BuilderInfo(
                                    json.get("Name").asText(),
                                    json.get("Driver").asText(),
                                    json.path("Nodes")
                                            .valueStream()
                                            .map(BuilderList::node)
                                            .toList()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static BuilderInfo.Node node(JsonNode json) {
        return new BuilderInfo.Node(
                json.path("Name").asText(),
                json.path("Endpoint").asText(),
                json.path("Status").asText(),
                json.path("Platforms").valueStream().flatMap(BuilderList::platform).toList(),
                json.path("Err").asText(json.path("Error").asText("")));
    }

    /** The steps of amd64's instruction set, such as {@code linux/amd64/v3}, are no choice. */
    private static Stream<Platform> platform(JsonNode text) {
        try {
            return text.asText().matches("linux/amd64/v\\d")
                    ? Stream.empty()
                    : Stream.of(Platform.parse(text.asText().replaceAll("\\*$", "")));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
