package dev.crossdock.docker.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.core.build.BuildEvent;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads what {@code --progress=rawjson} writes: one {@code client.SolveStatus} of BuildKit after
 * the other (buildx 0.13 indents them over several lines, later ones write one a line), and among
 * and after them plain text, which is kept.
 */
final class RawProgress {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<BuildEvent> sink;
    private final StringBuilder object = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Instant> instants = new HashMap<>();

    RawProgress(Consumer<BuildEvent> sink) {
        this.sink = sink;
    }

    /** Takes the next line. */
    void line(String line) {
        boolean begins = object.isEmpty() && line.startsWith("{");
        if (!begins && object.isEmpty()) {
            text.append(line).append('\n');
            return;
        }
        object.append(line).append('\n');
        if (line.equals("}") || begins && line.endsWith("}")) {
            status(object.toString());
            object.setLength(0);
        }
    }

    /**
     * Everything that was no status: warnings, the failing lines of the Dockerfile, the last error.
     */
    String text() {
        return text.toString().strip();
    }

    private void status(String json) {
        JsonNode status;
        try {
            status = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            text.append(json);
            return;
        }
        for (var vertex : status.path("vertexes")) {
            sink.accept(
                    new BuildEvent.Step(
                            vertex.path("digest").asText(),
                            vertex.path("name").asText(),
                            instant(vertex.path("started")),
                            instant(vertex.path("completed")),
                            vertex.path("cached").asBoolean(),
                            vertex.hasNonNull("error") ? vertex.get("error").asText() : null));
        }
        for (var part : status.path("statuses")) {
            long current = part.path("current").asLong();
            if (current > 0) {
                sink.accept(
                        new BuildEvent.Transfer(
                                part.path("vertex").asText(),
                                part.path("id").asText(),
                                current,
                                part.path("total").asLong()));
            }
        }
        for (var log : status.path("logs")) {
            sink.accept(
                    new BuildEvent.Output(
                            log.path("vertex").asText(),
                            Instant.parse(log.path("timestamp").asText()),
                            decoded(log.path("data").asText())));
        }
    }

    /** Each is told again with every word of its step, and reading one takes its time. */
    private @Nullable Instant instant(JsonNode node) {
        return node.isTextual() ? instants.computeIfAbsent(node.asText(), Instant::parse) : null;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /**
     * The last line that says what went wrong, as {@code ERROR: failed to solve: …}, without its
     * prefixes.
     */
    static String sentence(String text) {
        List<String> lines = text.lines().filter(line -> line.startsWith("ERROR: ")).toList();
        var last = lines.isEmpty() ? text.lines().reduce("", (a, b) -> b) : lines.getLast();
        return last.replaceFirst("^ERROR: ", "").replaceFirst("^failed to solve: ", "");
    }
}
