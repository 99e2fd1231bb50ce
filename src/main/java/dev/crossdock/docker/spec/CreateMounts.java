package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.run.Mount;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Mounts: {@code Binds}, {@code Tmpfs} and {@code Volumes} for the short forms, {@code Mounts} for
 * the long one.
 */
final class CreateMounts {
    private CreateMounts() {}

    static void write(List<Mount> mounts, ObjectNode config, ObjectNode host) {
        for (var mount : mounts) {
            if (mount.longForm()) {
                LongMount.write(mount, host.withArray("/Mounts").addObject());
            } else if (mount.type().equals("tmpfs")) {
                tmpfs(mount, host);
            } else {
                bind(mount, config, host);
            }
        }
    }

    private static void tmpfs(Mount mount, ObjectNode host) {
        var options = new ArrayList<>(mount.options());
        if (mount.readOnly()) {
            options.addFirst("ro");
        }
        host.withObject("/Tmpfs").put(mount.target(), String.join(",", options));
    }

    private static void bind(Mount mount, ObjectNode config, ObjectNode host) {
        var mode = new ArrayList<>(mount.options());
        if (mount.readOnly()) {
            mode.addFirst("ro");
        }
        if (mount.source() == null && mode.isEmpty()) {
            config.withObject("/Volumes").putObject(mount.target());
        } else {
            var words = mount.source() + ":" + mount.target();
            host.withArray("/Binds")
                    .add(mode.isEmpty() ? words : words + ":" + String.join(",", mode));
        }
    }

    /**
     * What was asked to be mounted.
     *
     * @param container as inspect answers it
     * @param declared the volumes that the image declares, which nobody asked for
     */
    static List<Mount> read(JsonNode container, List<String> declared) {
        var host = container.path("HostConfig");
        var mounts = new ArrayList<Mount>();
        host.path("Binds").forEach(bind -> mounts.add(bind(bind.asText())));
        host.path("Mounts").forEach(mount -> mounts.add(LongMount.read(mount)));
        host.path("Tmpfs")
                .properties()
                .forEach(
                        entry ->
                                mounts.add(
                                        mount(
                                                "tmpfs",
                                                null,
                                                entry.getKey(),
                                                entry.getValue().asText())));
        container
                .path("Config")
                .path("Volumes")
                .properties()
                .forEach(
                        entry -> {
                            if (!declared.contains(entry.getKey())) {
                                mounts.add(mount("volume", null, entry.getKey(), ""));
                            }
                        });
        return mounts;
    }

    private static Mount bind(String text) {
        var parts = text.split(":", 3);
        if (parts.length == 1) {
            return mount("volume", null, text, "");
        }
        var type = parts[0].startsWith("/") || parts[0].startsWith("~") ? "bind" : "volume";
        return mount(type, parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
    }

    private static Mount mount(String type, @Nullable String source, String target, String mode) {
        var options = Arrays.stream(mode.split(",")).filter(option -> !option.isBlank()).toList();
        return new Mount(
                type,
                source,
                target,
                options.contains("ro"),
                options.stream()
                        .filter(option -> !option.equals("ro") && !option.equals("rw"))
                        .toList());
    }
}
