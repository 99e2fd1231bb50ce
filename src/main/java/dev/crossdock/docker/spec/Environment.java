package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.docker.wire.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Environment variables as engines write them: {@code NAME=value}. */
public final class Environment {
    private Environment() {}

    /** By name, in the engine's order. */
    public static Map<String, String> read(JsonNode array) {
        var variables = new LinkedHashMap<String, String>();
        for (var entry : Json.texts(array)) {
            var pair = entry.split("=", 2);
            variables.put(pair[0], pair.length < 2 ? "" : pair[1]);
        }
        return variables;
    }
}
