package dev.crossdock.docker.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the engine's JSON as a tree. Engines differ in what they leave out, and a tree forgives:
 * what is missing is empty.
 */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** One document; a missing node if there is none. */
    public static JsonNode read(InputStream in) throws IOException {
        return MAPPER.readTree(in);
    }

    /** The same of a text. */
    public static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /**
     * One document after the other, each handed on as soon as it is whole, until the stream ends.
     */
    public static void readEach(InputStream in, Consumer<JsonNode> sink) throws IOException {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            while (documents.hasNextValue()) {
                sink.accept(documents.nextValue());
            }
        }
    }

    public static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The texts of an array; none if it is missing or null. */
    public static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    /** The names and texts of an object, in its order; none if it is missing or null. */
    public static Map<String, String> map(JsonNode object) {
        var map = new LinkedHashMap<String, String>();
        object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    /** The names of an object, in its order. */
    public static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** An RFC 3339 time; null for Go's zero time, year 1, which means "never". */
    public static @Nullable Instant time(JsonNode text) {
        try {
            var at = OffsetDateTime.parse(text.asText()).toInstant();
            return at.isAfter(Instant.EPOCH) ? at : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * The sentence in an error's body: {@code {"message": "…"}}, or the whole of it where it is
     * something else.
     */
    static String message(InputStream in) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            var message = MAPPER.readTree(text).path("message");
            return message.isTextual() ? message.asText() : text;
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
