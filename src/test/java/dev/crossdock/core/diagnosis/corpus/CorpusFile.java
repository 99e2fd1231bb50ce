package dev.crossdock.core.diagnosis.corpus;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.diagnosis.FileTree;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of a case.
 *
 * @param path absolute; in a volume from its root on
 * @param link where it leads; empty for a file
 */
record CorpusFile(
        String path, byte[] content, int mode, int owner, boolean directory, String link) {

    private static final int EXECUTABLE = 0755;

    /** A mapping of paths to texts, or to what else can stand there. */
    static List<CorpusFile> all(JsonNode files) {
        var all = new ArrayList<CorpusFile>();
        files.properties().forEach(entry -> all.add(one(entry.getKey(), entry.getValue())));
        return all;
    }

    private static CorpusFile one(String path, JsonNode node) {
        boolean directory = path.endsWith("/");
        return new CorpusFile(
                directory && path.length() > 1 ? path.substring(0, path.length() - 1) : path,
                content(node),
                node.has("mode") ? Integer.parseInt(node.get("mode").asText(), 8) : EXECUTABLE,
                node.path("owner").asInt(),
                directory,
                node.path("link").asText(""));
    }

    private static byte[] content(JsonNode node) {
        if (node.has("elf")) {
            return FileTree.elf(
                    node.get("elf").asInt(),
                    node.path("big").asBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                    node.path("loader").asText(""));
        }
        if (node.has("hex")) {
            return HexFormat.of().parseHex(node.get("hex").asText());
        }
        var text = node.isTextual() ? node.asText() : node.path("text").asText("");
        var lines = node.path("crlf").asBoolean() ? text.replace("\n", "\r\n") : text;
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
