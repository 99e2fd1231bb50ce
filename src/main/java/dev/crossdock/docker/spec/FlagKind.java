package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.docker.wire.Json;

import java.util.ArrayList;
import java.util.List;

/** How the value of a {@code docker run} flag stands in the engine's JSON. */
enum FlagKind {
    /** One text; the last one given counts. */
    TEXT {
        @Override
        void write(ObjectNode parent, String field, String value) {
            parent.put(field, value);
        }
    },
    /** Texts, one a flag. */
    LIST {
        @Override
        void write(ObjectNode parent, String field, String value) {
            parent.withArray("/" + field).add(value);
        }

        @Override
        List<String> read(JsonNode node) {
            return Json.texts(node);
        }
    },
    /** Set or not; takes no value. */
    SWITCH {
        @Override
        void write(ObjectNode parent, String field, String value) {
            parent.put(field, !value.equals("false"));
        }

        @Override
        List<String> read(JsonNode node) {
            return node.asBoolean() ? List.of("") : List.of();
        }
    },
    NUMBER {
        @Override
        void write(ObjectNode parent, String field, String value) {
            parent.put(field, Long.parseLong(value));
        }
    },
    /** A size such as {@code 64m}. */
    BYTES {
        @Override
        void write(ObjectNode parent, String field, String value) {
            parent.put(field, ByteSize.parse(value));
        }

        @Override
        List<String> read(JsonNode node) {
            return node.asLong() == 0 ? List.of() : List.of(ByteSize.format(node.asLong()));
        }
    },
    /** Permissions such as {@code 1777}. */
    OCTAL {
        @Override
        void write(ObjectNode parent, String field, String value) {
            parent.put(field, Integer.parseInt(value, Byte.SIZE));
        }

        @Override
        List<String> read(JsonNode node) {
            return node.asInt() == 0 ? List.of() : List.of(Integer.toOctalString(node.asInt()));
        }
    },
    /** {@code name=value}, one a flag. */
    PAIRS {
        @Override
        void write(ObjectNode parent, String field, String value) {
            var pair = value.split("=", 2);
            parent.withObject("/" + field).put(pair[0], pair.length < 2 ? "" : pair[1]);
        }

        @Override
        List<String> read(JsonNode node) {
            return Json.map(node).entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList();
        }
    },
    /** {@code 80} or {@code 53/udp}. What is read back may as well come from the image. */
    PORT {
        @Override
        void write(ObjectNode parent, String field, String value) {
            parent.withObject("/" + field).putObject(value.contains("/") ? value : value + "/tcp");
        }

        @Override
        List<String> read(JsonNode node) {
            return List.of();
        }
    },
    /** {@code nofile=1024:2048}: soft and hard limit. */
    ULIMIT {
        @Override
        void write(ObjectNode parent, String field, String value) {
            var pair = value.split("=", 2);
            var limits = pair[1].split(":", 2);
            long soft = Long.parseLong(limits[0]);
            long hard = limits.length < 2 ? soft : Long.parseLong(limits[1]);
            var ulimit = parent.withArray("/" + field).addObject();
            ulimit.put("Name", pair[0]).put("Soft", soft).put("Hard", hard);
        }

        @Override
        List<String> read(JsonNode node) {
            var ulimits = new ArrayList<String>();
            node.forEach(
                    limit ->
                            ulimits.add(
                                    "%s=%d:%d"
                                            .formatted(
                                                    limit.path("Name").asText(),
                                                    limit.path("Soft").asLong(),
                                                    limit.path("Hard").asLong())));
            return ulimits;
        }
    },
    /** {@code /dev/host[:/dev/inside[:rwm]]}. */
    DEVICE {
        @Override
        void write(ObjectNode parent, String field, String value) {
            var parts = value.split(":");
            var device = parent.withArray("/" + field).addObject();
            device.put("PathOnHost", parts[0]);
            device.put("PathInContainer", parts.length > 1 ? parts[1] : parts[0]);
            device.put("CgroupPermissions", parts.length > 2 ? parts[2] : "rwm");
        }

        @Override
        List<String> read(JsonNode node) {
            var devices = new ArrayList<String>();
            node.forEach(
                    device ->
                            devices.add(
                                    "%s:%s:%s"
                                            .formatted(
                                                    device.path("PathOnHost").asText(),
                                                    device.path("PathInContainer").asText(),
                                                    device.path("CgroupPermissions").asText())));
            return devices;
        }
    },
    /** {@code all}, or how many. */
    GPUS {
        @Override
        void write(ObjectNode parent, String field, String value) {
            var request = parent.withArray("/" + field).addObject();
            request.put("Count", value.equals("all") ? -1 : Integer.parseInt(value));
            request.putArray("Capabilities").addArray().add("gpu");
        }

        @Override
        List<String> read(JsonNode node) {
            var requests = new ArrayList<String>();
            node.forEach(request -> requests.add(count(request.path("Count").asInt())));
            return requests;
        }

        private static String count(int count) {
            return count < 0 ? "all" : String.valueOf(count);
        }
    },
    /** Concerns the terminal of the {@code docker} command itself, and not the container. */
    CLIENT {
        @Override
        void write(ObjectNode parent, String field, String value) {
            // Nothing of the container.
        }

        @Override
        List<String> read(JsonNode node) {
            return List.of();
        }
    };

    /**
     * Puts a flag's value in its place.
     *
     * @throws RuntimeException if the value cannot be read as one of this kind
     */
    abstract void write(ObjectNode parent, String field, String value);

    /** The values that stand there, one a flag; none where it is not set. */
    List<String> read(JsonNode node) {
        var text = node.isNull() ? "" : node.asText();
        return text.isEmpty() || text.equals("0") ? List.of() : List.of(text);
    }
}
