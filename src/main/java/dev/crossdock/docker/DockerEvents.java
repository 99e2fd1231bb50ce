package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Wire;

import java.io.EOFException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What happens, and what happened, in an engine. */
final class DockerEvents {
    /** What only Podman has in its answer. */
    private static final String PODMAN = "BuildahVersion";

    private final Wire wire;

    DockerEvents(Wire wire) {
        this.wire = wire;
    }

    /**
     * Docker sends its answer's head a moment before it subscribes us (moby {@code
     * system_routes.go}, {@code getEvents}), so what happened since just before is asked for too:
     * rather one event twice than one never.
     */
    void follow(Runnable connected, Consumer<EngineEvent> sink) {
        var call = Call.get("/events").query("since", seconds(engineTime()));
        wire.exchange(
                call,
                reply -> {
                    connected.run();
                    Json.readEach(
                            reply.body(),
                            json -> {
                                if (!json.path("Actor").path("Attributes").has(ProbeStore.LABEL)) {
                                    sink.accept(event(json));
                                }
                            });
                    throw new EOFException("the engine ended its events");
                });
    }

    List<EngineEvent> past(String container, Instant since) {
        var filter = Json.object();
        filter.putArray("container").add(container);
        var info = wire.json(Call.get("/info"));
        var told = Json.time(info.path("SystemTime"));
        var now = told == null ? Instant.now() : told;
        if (since.isAfter(now)) {
            return List.of();
        }
        var call = Call.get("/events").query("since", seconds(since)).query("filters", filter);
        // Podman 5.4.2 tells nothing of the past where an end is given.
        var bounded =
                info.has(PODMAN)
                        ? call.query("stream", "false")
                        : call.query("until", seconds(now));
        var events = new ArrayList<EngineEvent>();
        wire.exchange(
                bounded,
                reply -> {
                    Json.readEach(reply.body(), json -> events.add(event(json)));
                    return events;
                });
        var own = events.stream().filter(event -> isOf(event, container)).toList();
        return info.has(PODMAN) ? new PodmanStops(wire).completed(own) : own;
    }

    /** The engine's filter also takes every container whose name begins so. */
    private static boolean isOf(EngineEvent event, String container) {
        return event.id().startsWith(container)
                || container.equals(event.attributes().getOrDefault("name", ""));
    }

    private static EngineEvent event(JsonNode json) {
        var actor = json.path("Actor");
        var attributes = Json.map(actor.path("Attributes"));
        var code = attributes.get("containerExitCode");
        if (code != null) {
            attributes.putIfAbsent("exitCode", code);
        }
        var type = json.path("Type").asText();
        return new EngineEvent(
                type,
                action(type, json.path("Action").asText()),
                actor.path("ID").asText(),
                at(json),
                attributes);
    }

    /** Podman has words of its own, also over Docker's API (seen on 5.4.2). */
    private static String action(String type, String word) {
        return switch (type + " " + word) {
            case "container remove" -> "destroy";
            case "container died" -> "die";
            case "image remove" -> "delete";
            default -> word;
        };
    }

    private static Instant at(JsonNode json) {
        long nanos = json.path("timeNano").asLong();
        return nanos == 0
                ? Instant.ofEpochSecond(json.path("time").asLong())
                : Instant.EPOCH.plusNanos(nanos);
    }

    /**
     * By the engine's own clock, to the second, rounded down: a virtual machine's may differ from
     * ours.
     */
    private Instant engineTime() {
        var date = wire.exchange(Call.get("/_ping"), reply -> reply.header("Date"));
        try {
            return date == null
                    ? Instant.now()
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.now();
        }
    }

    private static String seconds(Instant time) {
        return "%d.%09d".formatted(time.getEpochSecond(), time.getNano());
    }
}
