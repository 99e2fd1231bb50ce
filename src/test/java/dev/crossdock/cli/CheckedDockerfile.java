package dev.crossdock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A Dockerfile of the corpus, and what is expected of it; its {@code README.md} has the fields.
 *
 * @param name the folder and the entry, such as {@code projects/go-cross}
 * @param text with {@code registry.test} in it
 * @param options of the check and the build alike
 * @param wrong platforms that are built and should not be
 * @param built whether it can be built without a network
 * @param written how a line ends, and what the file begins with
 */
record CheckedDockerfile(
        String name,
        String text,
        List<String> platforms,
        List<String> options,
        List<String> findings,
        List<String> wrong,
        boolean built,
        Written written) {

    static final Path FOLDER = Path.of("src/test/resources/dev/crossdock/core/build/corpus");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> FIELDS =
            Set.of(
                    "findings",
                    "platforms",
                    "target",
                    "arguments",
                    "wrong",
                    "built",
                    "ends",
                    "mark",
                    "file");

    record Written(String end, String mark) {}

    /**
     * Every file of both folders; one without an entry, or an entry without a file, is an error.
     */
    static List<CheckedDockerfile> all() {
        var all = new ArrayList<CheckedDockerfile>();
        for (var folder : List.of("rules", "projects")) {
            try {
                all.addAll(folder(folder));
            } catch (IOException e) {
                throw new AssertionError(folder, e);
            }
        }
        return all;
    }

    private static List<CheckedDockerfile> folder(String folder) throws IOException {
        var path = FOLDER.resolve(folder);
        var entries = YAML.readTree(path.resolve("expected.yaml").toFile());
        var used = new TreeSet<String>();
        var found = new ArrayList<CheckedDockerfile>();
        for (var entry : entries.properties()) {
            var file = entry.getValue().path("file").asText(entry.getKey()) + ".Dockerfile";
            used.add(file);
            var text = Files.readString(path.resolve(file));
            found.add(of(folder + "/" + entry.getKey(), text, entry.getValue()));
        }
        try (var files = Files.list(path)) {
            var there =
                    files.map(one -> one.getFileName().toString())
                            .filter(one -> one.endsWith(".Dockerfile"))
                            .collect(Collectors.toCollection(TreeSet::new));
            if (!there.equals(used)) {
                throw new AssertionError(folder + " has " + there + ", expected.yaml " + used);
            }
        }
        return found;
    }

    private static CheckedDockerfile of(String name, String text, JsonNode node) {
        node.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!FIELDS.contains(field)) {
                                throw new AssertionError(name + ": no such field: " + field);
                            }
                        });
        var options = new ArrayList<String>();
        if (node.has("target")) {
            options.addAll(List.of("--target", node.get("target").asText()));
        }
        for (Map.Entry<String, JsonNode> one : node.path("arguments").properties()) {
            options.addAll(List.of("--build-arg", one.getKey() + "=" + one.getValue().asText()));
        }
        var platforms = texts(node.path("platforms"));
        return new CheckedDockerfile(
                name,
                text,
                platforms.isEmpty() ? List.of("linux/amd64", "linux/arm64") : platforms,
                options,
                texts(node.path("findings")),
                texts(node.path("wrong")),
                node.path("built").asBoolean(true),
                new Written(
                        node.path("ends").asText().equals("crlf") ? "\r\n" : "\n",
                        node.path("mark").asText().equals("bom") ? "\uFEFF" : ""));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /** The file itself. */
    byte[] content(String registry) {
        var filled = text.replace("registry.test", registry).replace("\n", written.end());
        return (written.mark() + filled).getBytes(StandardCharsets.UTF_8);
    }

    /** The same for a builder without a network, which can get no other frontend than its own. */
    byte[] contentForBuilder(String registry) {
        var filled = new String(content(registry), StandardCharsets.UTF_8);
        return filled.replaceFirst("# syntax=\\S+", "#").getBytes(StandardCharsets.UTF_8);
    }

    int status() {
        return findings.stream().anyMatch(one -> one.contains(" error ")) ? 3 : 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
