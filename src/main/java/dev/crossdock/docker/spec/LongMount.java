package dev.crossdock.docker.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.Mount;

import java.util.ArrayList;
import java.util.List;

/** A {@code --mount} as the engine's API has it, in {@code HostConfig.Mounts}. */
final class LongMount {
    /**
     * Where each option of {@code --mount} stands, as docker/cli's {@code opts/mount.go} puts it.
     */
    private static final List<OtherFlag> OPTIONS =
            List.of(
                    new OtherFlag("consistency", FlagKind.TEXT, "/Consistency", List.of("default")),
                    new OtherFlag(
                            "bind-propagation",
                            FlagKind.TEXT,
                            "/BindOptions/Propagation",
                            List.of()),
                    new OtherFlag(
                            "bind-create-src",
                            FlagKind.SWITCH,
                            "/BindOptions/CreateMountpoint",
                            List.of()),
                    new OtherFlag(
                            "bind-nonrecursive",
                            FlagKind.SWITCH,
                            "/BindOptions/NonRecursive",
                            List.of()),
                    new OtherFlag(
                            "volume-nocopy", FlagKind.SWITCH, "/VolumeOptions/NoCopy", List.of()),
                    new OtherFlag(
                            "volume-subpath", FlagKind.TEXT, "/VolumeOptions/Subpath", List.of()),
                    new OtherFlag(
                            "volume-label", FlagKind.PAIRS, "/VolumeOptions/Labels", List.of()),
                    new OtherFlag(
                            "volume-driver",
                            FlagKind.TEXT,
                            "/VolumeOptions/DriverConfig/Name",
                            List.of()),
                    new OtherFlag(
                            "volume-opt",
                            FlagKind.PAIRS,
                            "/VolumeOptions/DriverConfig/Options",
                            List.of()),
                    new OtherFlag(
                            "image-subpath", FlagKind.TEXT, "/ImageOptions/Subpath", List.of()),
                    new OtherFlag(
                            "tmpfs-size", FlagKind.BYTES, "/TmpfsOptions/SizeBytes", List.of()),
                    new OtherFlag("tmpfs-mode", FlagKind.OCTAL, "/TmpfsOptions/Mode", List.of()));

    private LongMount() {}

    static void write(Mount mount, ObjectNode json) {
        json.put("Type", mount.type()).put("Target", mount.target());
        if (mount.source() != null) {
            json.put("Source", mount.source());
        }
        if (mount.readOnly()) {
            json.put("ReadOnly", true);
        }
        for (var option : mount.options()) {
            var pair = option.split("=", 2);
            OPTIONS.stream()
                    .filter(known -> known.name().equals(pair[0]))
                    .findFirst()
                    .orElseThrow(() -> unsupported(option))
                    .write(json, pair.length < 2 ? "true" : pair[1]);
        }
    }

    static Mount read(JsonNode json) {
        var options = new ArrayList<String>();
        for (var option : OPTIONS) {
            option.read(json)
                    .forEach(
                            value ->
                                    options.add(
                                            value.isEmpty()
                                                    ? option.name()
                                                    : option.name() + "=" + value));
        }
        var source = json.path("Source").asText();
        return new Mount(
                json.path("Type").asText("volume"),
                source.isEmpty() ? null : source,
                json.path("Target").asText(),
                json.path("ReadOnly").asBoolean(),
                options,
                true);
    }

    private static EngineException unsupported(String option) {
        return new EngineException(new EngineFailure.Unsupported("--mount " + option));
    }
}
