package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.PortMapping;

import java.util.ArrayList;
import java.util.List;

/** Ports to publish: {@code ExposedPorts} and {@code PortBindings}. */
final class CreatePorts {
    private CreatePorts() {}

    static void write(List<PortMapping> ports, ObjectNode config, ObjectNode host) {
        var exposed = config.putObject("ExposedPorts");
        var bindings = host.putObject("PortBindings");
        for (var port : ports) {
            var inside = range(port.container());
            var outside = port.host() == null ? List.<String>of() : range(port.host());
            for (int i = 0; i < inside.size(); i++) {
                var key = inside.get(i) + "/" + port.protocol();
                exposed.putObject(key);
                bindings.withArray("/" + key.replace("/", "~1"))
                        .addObject()
                        .put("HostIp", port.ip() == null ? "" : port.ip())
                        .put("HostPort", outside(port, inside.size(), outside, i));
            }
        }
    }

    /** A range beside a single port inside lets the engine choose within it. */
    private static String outside(PortMapping port, int inside, List<String> outside, int at) {
        if (port.host() == null) {
            return "";
        }
        if (inside == 1) {
            return port.host();
        }
        if (outside.size() != inside) {
            throw new EngineException(
                    new EngineFailure.Unsupported(
                            "-p "
                                    + port.host()
                                    + ":"
                                    + port.container()
                                    + " (ranges of two lengths)"));
        }
        return outside.get(at);
    }

    private static List<String> range(String text) {
        var ends = text.split("-", 2);
        if (ends.length == 1) {
            return List.of(text);
        }
        var ports = new ArrayList<String>();
        for (int port = Integer.parseInt(ends[0]); port <= Integer.parseInt(ends[1]); port++) {
            ports.add(String.valueOf(port));
        }
        return ports;
    }

    /** What was asked to be published, one port a mapping, from {@code HostConfig.PortBindings}. */
    static List<PortMapping> read(JsonNode bindings) {
        var ports = new ArrayList<PortMapping>();
        bindings.properties()
                .forEach(
                        entry -> {
                            var inside = entry.getKey().split("/", 2);
                            var protocol = inside.length < 2 ? "tcp" : inside[1];
                            for (var binding : entry.getValue()) {
                                ports.add(mapping(inside[0], protocol, binding));
                            }
                        });
        return ports;
    }

    private static PortMapping mapping(String inside, String protocol, JsonNode binding) {
        var ip = binding.path("HostIp").asText();
        var port = binding.path("HostPort").asText();
        // Podman writes down the address that stands for all of them.
        boolean all = ip.isEmpty() || ip.equals("0.0.0.0");
        return new PortMapping(
                all ? null : ip,
                port.isEmpty() || port.equals("0") ? null : port,
                inside,
                protocol);
    }
}
