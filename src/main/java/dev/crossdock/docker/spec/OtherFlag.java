package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import java.util.List;

/**
 * One flag of {@code docker run}.
 *
 * @param place a JSON pointer, with {@code Config} and {@code HostConfig} side by side as inspect
 *     answers them
 * @param usual values that engines set by themselves, which nobody asked for
 */
record OtherFlag(String name, FlagKind kind, String place, List<String> usual) {
    void write(ObjectNode container, String value) {
        int last = place.lastIndexOf('/');
        var parent = last < 0 ? container : container.withObject(place.substring(0, last));
        try {
            kind.write(parent, place.substring(last + 1), value);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new EngineException(new EngineFailure.Unsupported(name + " " + value), e);
        }
    }

    List<String> read(JsonNode container) {
        return kind.read(container.at(place)).stream()
                .filter(value -> !usual.contains(value))
                .toList();
    }
}
