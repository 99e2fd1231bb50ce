package dev.crossdock.ui.containers;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of what the engine tells of a container, with its name.
 *
 * @param path names from the top down to it: {@code NetworkSettings.Ports}
 * @param value as it is read; for what holds others how many, in brackets
 */
record InspectItem(String path, String name, String value, List<InspectItem> children) {

    static InspectItem of(JsonNode root) {
        return of("", "", root);
    }

    private static InspectItem of(String path, String name, JsonNode node) {
        var children = new ArrayList<InspectItem>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(of(path + "[" + i + "]", "[" + i + "]", node.get(i)));
            }
            return new InspectItem(path, name, "[" + node.size() + "]", children);
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            field -> {
                                var below = path.isEmpty() ? "" : path + ".";
                                children.add(
                                        of(
                                                below + field.getKey(),
                                                field.getKey(),
                                                field.getValue()));
                            });
            return new InspectItem(path, name, "{" + node.size() + "}", children);
        }
        return new InspectItem(path, name, node.asText(), children);
    }

    /** Whether it holds others, or might. */
    boolean isBranch() {
        return !children.isEmpty();
    }

    /** How many values have the words in their name or in themselves. */
    int count(String words) {
        return (matches(words) ? 1 : 0)
                + children.stream().mapToInt(child -> child.count(words)).sum();
    }

    /** What of it has the words, with the way there and all that is below; empty if nothing has. */
    Optional<InspectItem> sifted(String words) {
        if (matches(words)) {
            return Optional.of(this);
        }
        var left = children.stream().flatMap(child -> child.sifted(words).stream()).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new InspectItem(path, name, value, left));
    }

    private boolean matches(String words) {
        return has(name, words) || (!isBranch() && has(value, words));
    }

    private static boolean has(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
