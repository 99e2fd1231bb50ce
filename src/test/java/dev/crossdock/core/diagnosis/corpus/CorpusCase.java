package dev.crossdock.core.diagnosis.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container that ends, and why; see {@code corpus/README.md} for what may stand in its file.
 *
 * @param name the folder and the file, such as {@code start/bash-on-busybox}
 * @param trap whether a search of its log for words would be misled
 * @param image what is declared on top of the base; empty where the base is run itself
 * @param except the engine that does not show, or does not do, what this needs; empty for none
 * @param platforms of the image; empty for the engine's own
 * @param run options of {@code docker create}
 * @param beside what runs meanwhile, in the same words; null for nothing
 * @param afterwards what is done to it after its start
 * @param variables those that the finding names
 * @param rerun what the first one must do; null where none can help
 */
record CorpusCase(
        String name,
        String cause,
        boolean trap,
        String except,
        String base,
        List<CorpusFile> files,
        List<String> image,
        List<Platform> platforms,
        List<CorpusFile> volume,
        List<String> run,
        List<String> command,
        @Nullable List<String> beside,
        List<String> afterwards,
        List<String> variables,
        String says,
        @Nullable Rerun rerun) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Set<String> FIELDS =
            Set.of(
                    "cause",
                    "trap",
                    "why",
                    "except",
                    "base",
                    "files",
                    "image",
                    "volume",
                    "run",
                    "command",
                    "beside",
                    "afterwards",
                    "variables",
                    "says",
                    "rerun");

    /**
     * What a rerun has to do.
     *
     * @param fill values for its placeholders
     * @param types what is typed into its terminal
     * @param stays whether it is a server, which goes on running
     */
    record Rerun(String prints, int exit, Map<String, String> fill, String types, boolean stays) {}

    static CorpusCase read(Path folder, Path file) {
        var path = folder.relativize(file).toString();
        try {
            return of(
                    path.substring(0, path.lastIndexOf('.')),
                    YAML.readTree(Files.readString(file)));
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }

    private static CorpusCase of(String name, JsonNode node) {
        node.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!FIELDS.contains(field)) {
                                throw new IllegalArgumentException("no such field: " + field);
                            }
                        });
        return new CorpusCase(
                name,
                node.required("cause").asText(),
                node.path("trap").asBoolean(),
                node.path("except").asText(""),
                node.path("base").asText("busybox"),
                CorpusFile.all(node.path("files")),
                instructions(node.path("image")),
                words(node.path("image").path("platform")).stream().map(Platform::parse).toList(),
                CorpusFile.all(node.path("volume")),
                words(node.path("run")),
                words(node.path("command")),
                node.has("beside") ? words(node.get("beside")) : null,
                lines(node.path("afterwards")),
                words(node.path("variables")),
                node.path("says").asText(""),
                rerun(node.required("rerun")));
    }

    /** Whether it is run from an image of its own. */
    boolean hasImage() {
        return !files.isEmpty() || !image.isEmpty();
    }

    private static List<String> instructions(JsonNode image) {
        var lines = new ArrayList<String>();
        image.properties()
                .forEach(
                        entry -> {
                            var value = entry.getValue();
                            switch (entry.getKey()) {
                                case "env" ->
                                        value.properties()
                                                .forEach(
                                                        variable ->
                                                                lines.add(
                                                                        "ENV %s=%s"
                                                                                .formatted(
                                                                                        variable
                                                                                                .getKey(),
                                                                                        variable
                                                                                                .getValue())));
                                case "lines" -> value.forEach(line -> lines.add(line.asText()));
                                case "platform" -> {}
                                default ->
                                        lines.add(
                                                entry.getKey().toUpperCase(java.util.Locale.ROOT)
                                                        + " "
                                                        + (value.isArray()
                                                                ? value.toString()
                                                                : value.asText()));
                            }
                        });
        return lines;
    }

    private static @Nullable Rerun rerun(JsonNode node) {
        return switch (node.asText()) {
            case "none" -> null;
            case "shell" -> new Rerun("is 42", 0, Map.of(), "echo is $((40+2))\nexit\n", false);
            default -> {
                var fill = new LinkedHashMap<String, String>();
                node.path("fill")
                        .properties()
                        .forEach(entry -> fill.put(entry.getKey(), entry.getValue().asText()));
                yield new Rerun(
                        node.path("prints").asText(""),
                        node.path("exit").asInt(),
                        fill,
                        node.path("types").asText("echo is $((40+2))\nexit\n"),
                        node.path("stays").asBoolean());
            }
        };
    }

    /** A list of words, or words on one line. */
    private static List<String> words(JsonNode node) {
        return node.isTextual() ? List.of(node.asText().split(" +")) : lines(node);
    }

    private static List<String> lines(JsonNode node) {
        var lines = new ArrayList<String>();
        node.forEach(line -> lines.add(line.asText()));
        return lines;
    }
}
