package dev.crossdock.docker.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.platform.Platform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code docker buildx ls --format json}: a builder a line. buildx before 0.13 does not know
 * the format.
 */
final class BuilderList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern FIELD = Pattern.compile("(Name|Platforms):\\s+(.+)");

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
                json.path("Platforms")
                        .valueStream()
                        .flatMap(text -> platform(text.asText()))
                        .toList(),
                List.of(),
                json.path("Err").asText(json.path("Error").asText("")));
    }

    /** The steps of amd64's instruction set, such as {@code linux/amd64/v3}, are no choice. */
    private static Stream<Platform> platform(String text) {
        try {
            return text.matches("linux/amd64/v\\d")
                    ? Stream.empty()
                    : Stream.of(Platform.parse(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /**
     * Adds what {@code docker buildx inspect} tells of a builder beyond that: which platforms its
     * machines were given. It marks them with a star, which the list does not.
     */
    static BuilderInfo withFixed(BuilderInfo builder, String inspected) {
        var fixed = new HashMap<String, List<Platform>>();
        var node = "";
        for (var line : inspected.lines().toList()) {
            var field = FIELD.matcher(line);
            if (!field.matches()) {
                continue;
            }
            if (field.group(1).equals("Name")) {
                node = field.group(2);
            } else {
                fixed.put(node, starred(field.group(2)));
            }
        }
        return new BuilderInfo(
                builder.name(),
                builder.driver(),
                builder.nodes().stream()
                        .map(one -> one.fixed(fixed.getOrDefault(one.name(), List.of())))
                        .toList());
    }

    private static List<Platform> starred(String platforms) {
        return Arrays.stream(platforms.split(",\\s*"))
                .filter(one -> one.endsWith("*"))
                .flatMap(one -> platform(one.substring(0, one.length() - 1)))
                .toList();
    }
}
