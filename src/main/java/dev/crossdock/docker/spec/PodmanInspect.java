package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.docker.wire.Json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes out of what Podman tells of a container what Podman itself put in, so that what was asked
 * for is left, as Docker tells it (seen on 5.4.2). What cannot be had back: ports that were to be
 * published without a network, and whether a run was detached.
 */
final class PodmanInspect {

    /** The limit of processes where nobody asked for one. */
    private static final long PIDS = 2048;

    /**
     * Limits of open files where nobody asked for one: Podman's own, and what systemd allows the
     * processes of a user at most, where Podman runs as one.
     */
    private static final Set<Long> FILES = Set.of(1_048_576L, 524_288L);

    /** What it adds to every mount. */
    private static final Set<String> MOUNT_OPTIONS =
            Set.of("rw", "rprivate", "nosuid", "nodev", "rbind", "tmpcopyup");

    /** What a container may do where nobody asked; written one by one where all is taken away. */
    private static final Set<String> CAPABILITIES =
            Set.of(
                    "CHOWN",
                    "DAC_OVERRIDE",
                    "FOWNER",
                    "FSETID",
                    "KILL",
                    "NET_BIND_SERVICE",
                    "SETFCAP",
                    "SETGID",
                    "SETPCAP",
                    "SETUID",
                    "SYS_CHROOT");

    private final ObjectNode container;
    private final ObjectNode config;
    private final ObjectNode host;

    private PodmanInspect(JsonNode told) {
        container = told.deepCopy();
        config = container.withObject("/Config");
        host = container.withObject("/HostConfig");
    }

    /**
     * @param container as {@code GET /containers/{id}/json} answers it, Podman's or not
     */
    static JsonNode asDocker(JsonNode container) {
        return isPodmans(container) ? new PodmanInspect(container).cleaned() : container;
    }

    /** It says so to every program that it runs. */
    private static boolean isPodmans(JsonNode container) {
        return Json.texts(container.path("Config").path("Env")).contains("container=podman");
    }

    private JsonNode cleaned() {
        keep(config.withArray("/Env"), variable -> !isOwnVariable(variable));
        config.put("AttachStdout", true);
        if (host.path("PidsLimit").asLong() == PIDS) {
            host.put("PidsLimit", 0);
        }
        if (host.path("NanoCpus").asLong() != 0) { // it tells the same in two ways
            host.remove(List.of("CpuPeriod", "CpuQuota"));
        }
        if (Json.texts(host.path("CapDrop")).containsAll(CAPABILITIES)) {
            host.putArray("CapDrop").add("ALL");
        }
        host.path("Ulimits")
                .forEach(limit -> ((ObjectNode) limit).put("Name", ulimit(limit.path("Name"))));
        keep(host.withArray("/Ulimits"), limit -> !isOwnLimit(limit));
        mounts();
        return container;
    }

    private boolean isOwnVariable(JsonNode variable) {
        var pair = variable.asText().split("=", 2);
        var value = pair.length < 2 ? "" : pair[1];
        return switch (pair[0]) {
            case "container" -> value.equals("podman");
            case "TERM" -> value.equals("xterm") && config.path("Tty").asBoolean();
            case "HOSTNAME" -> value.equals(config.path("Hostname").asText());
            case "HOME" -> value.equals("/") || value.matches("/root|/home/\\w+");
            default -> false;
        };
    }

    /** It tells {@code RLIMIT_NOFILE} what is written {@code nofile}. */
    private static String ulimit(JsonNode name) {
        return name.asText().replaceFirst("^RLIMIT_", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOwnLimit(JsonNode limit) {
        long soft = limit.path("Soft").asLong();
        if (soft != limit.path("Hard").asLong()) {
            return false;
        }
        return switch (limit.path("Name").asText()) {
            case "nofile" -> FILES.contains(soft);
            case "nproc" -> true; // as many as the machine allows
            default -> false;
        };
    }

    private void mounts() {
        var binds = Json.texts(host.path("Binds"));
        var kept = host.putArray("Binds");
        for (var bind : binds) {
            var parts = bind.split(":", 3);
            kept.add(
                    parts.length < 3 || asked(parts[2]).isEmpty()
                            ? bind.replaceFirst("^([^:]*:[^:]*):.*", "$1")
                            : parts[0] + ":" + parts[1] + ":" + asked(parts[2]));
        }
        var tmpfs = host.withObject("/Tmpfs");
        Json.map(tmpfs).forEach((target, options) -> tmpfs.put(target, asked(options)));
    }

    private static String asked(String options) {
        return Arrays.stream(options.split(","))
                .filter(option -> !MOUNT_OPTIONS.contains(option))
                .collect(Collectors.joining(","));
    }

    private static void keep(ArrayNode array, Predicate<JsonNode> wanted) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (!wanted.test(array.get(i))) {
                array.remove(i);
            }
        }
    }
}
