package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a suite out of its file's text. What it does not know is refused, so nothing gets lost. */
final class SuiteReader {

    /** The one version of the file that there is. */
    static final int VERSION = 1;

    private SuiteReader() {}

    /**
     * Reads it.
     *
     * @throws SuiteException with the line that is to blame
     */
    static Suite read(String text) {
        var file = new Fields(JsonParser.parse(text), "");
        version(file.required("version"));
        var platforms = file.optional("platforms", SuiteReader::platforms);
        var baseline = file.optional("baseline", SuiteReader::platform);
        if (platforms != null && baseline != null && !platforms.contains(baseline)) {
            throw new SuiteException(
                    file.required("baseline").line(), Words.get("suite.baseline", baseline));
        }
        var suite =
                new Suite(
                        image(file.required("image")),
                        platforms,
                        baseline,
                        commands(file.required("tests")));
        file.nothingElse();
        return suite;
    }

    private static void version(Json value) {
        int version = whole(value, "version");
        if (version != VERSION) {
            throw new SuiteException(value.line(), Words.get("suite.version", version, VERSION));
        }
    }

    private static String image(Json value) {
        var image = text(value, "image");
        ImageReference.problemWith(image)
                .ifPresent(
                        problem -> {
                            throw new SuiteException(value.line(), problem);
                        });
        return image;
    }

    private static List<Platform> platforms(Json value) {
        var all = new ArrayList<Platform>();
        for (var item : items(value, "platforms")) {
            var platform = platform(item);
            if (all.contains(platform)) {
                throw new SuiteException(item.line(), Words.get("suite.platform-twice", platform));
            }
            all.add(platform);
        }
        if (all.isEmpty()) {
            throw new SuiteException(value.line(), Words.get("suite.no-platform"));
        }
        return all;
    }

    private static Platform platform(Json value) {
        return platform(value.line(), text(value, "platforms"));
    }

    private static Platform platform(int line, String text) {
        try {
            return Platform.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SuiteException(line, String.valueOf(e.getMessage()));
        }
    }

    private static List<SuiteCommand> commands(Json value) {
        var all = new ArrayList<SuiteCommand>();
        var names = new HashMap<String, Integer>();
        for (var item : items(value, "tests")) {
            var command = command(item);
            var before = names.putIfAbsent(command.name(), item.line());
            if (before != null) {
                throw new SuiteException(
                        item.line(), Words.get("suite.name-twice", command.name(), before));
            }
            all.add(command);
        }
        return all;
    }

    private static SuiteCommand command(Json value) {
        var fields = new Fields(value, "tests");
        var name = fields.required("name");
        var command =
                new SuiteCommand(
                        name(name),
                        fields.optional("note", json -> text(json, "note"), ""),
                        fields.optional("command", json -> texts(json, "command"), List.of()),
                        fields.optional("expect", SuiteReader::expectation, Expectation.SUCCESS));
        fields.nothingElse();
        return command;
    }

    private static String name(Json value) {
        var name = text(value, "name");
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new SuiteException(value.line(), Words.get("suite.name-wrong"));
        }
        return name;
    }

    private static Expectation expectation(Json value) {
        var fields = new Fields(value, "expect");
        var expected =
                new Expectation(
                        fields.optional(
                                "exit",
                                json -> each(json, code -> code(code)),
                                PerPlatform.everywhere(0)),
                        fields.optional("same", SuiteReader::truth, false),
                        fields.optional("stdout", json -> each(json, SuiteReader::output)),
                        fields.optional("contains", SuiteReader::contains, List.of()));
        fields.nothingElse();
        return expected;
    }

    private static int code(Json value) {
        int code = whole(value, "exit");
        if (code < 0) {
            throw new SuiteException(value.line(), Words.get("suite.wants.number", "exit"));
        }
        return code;
    }

    private static <T> PerPlatform<T> each(Json value, Function<Json, T> one) {
        if (!(value instanceof Json.Members(int line, var members))) {
            return PerPlatform.everywhere(one.apply(value));
        }
        Map<Platform, T> each = new LinkedHashMap<>();
        members.forEach(
                (key, member) -> {
                    var platform = platform(member.line(), key);
                    if (each.put(platform, one.apply(member)) != null) {
                        throw new SuiteException(
                                member.line(), Words.get("suite.platform-twice", platform));
                    }
                });
        if (each.isEmpty()) {
            throw new SuiteException(line, Words.get("suite.no-platform"));
        }
        return new PerPlatform<>(null, each);
    }

    /** A text, or a list of its lines, each of which has a line end. */
    private static String output(Json value) {
        if (value instanceof Json.Text(int line, String text)) {
            return text;
        }
        var text = new StringBuilder();
        texts(value, "stdout").forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static List<String> contains(Json value) {
        var texts =
                value instanceof Json.Text(int l, String text)
                        ? List.of(text)
                        : texts(value, "contains");
        if (texts.contains("")) {
            throw new SuiteException(value.line(), Words.get("suite.contains-nothing"));
        }
        return texts;
    }

    private static List<String> texts(Json value, String key) {
        return items(value, key).stream().map(item -> text(item, key)).toList();
    }

    private static String text(Json value, String key) {
        if (value instanceof Json.Text(int line, String text)) {
            return text;
        }
        throw new SuiteException(value.line(), Words.get("suite.wants.text", key));
    }

    private static List<Json> items(Json value, String key) {
        if (value instanceof Json.Items(int line, var items)) {
            return items;
        }
        throw new SuiteException(value.line(), Words.get("suite.wants.list", key));
    }

    private static boolean truth(Json value) {
        if (value instanceof Json.Truth(int line, boolean is)) {
            return is;
        }
        throw new SuiteException(value.line(), Words.get("suite.wants.truth", "same"));
    }

    private static int whole(Json value, String key) {
        if (value instanceof Json.Number(int line, String digits)) {
            try {
                return Integer.parseInt(digits);
            } catch (NumberFormatException e) {
                // said below: a fraction, or more than fits
            }
        }
        throw new SuiteException(value.line(), Words.get("suite.wants.number", key));
    }

    /** The members of an object, each of which must be asked for by its name. */
    private static final class Fields {
        private final int line;
        private final Map<String, Json> members;
        private final HashSet<String> asked = new HashSet<>();

        /**
         * @param where the key that it stands under; empty for the whole file
         */
        Fields(Json value, String where) {
            if (!(value instanceof Json.Members(int at, var all))) {
                throw new SuiteException(
                        value.line(),
                        where.isEmpty()
                                ? Words.get("suite.no-suite")
                                : Words.get("suite.wants.members", where));
            }
            line = at;
            members = all;
        }

        Json required(String key) {
            asked.add(key);
            var value = members.get(key);
            if (value == null || value instanceof Json.Nothing) {
                throw new SuiteException(line, Words.get("suite.wants.key", key));
            }
            return value;
        }

        <T> T optional(String key, Function<Json, T> read, T otherwise) {
            var value = optional(key, read);
            return value == null ? otherwise : value;
        }

        <T> @Nullable T optional(String key, Function<Json, T> read) {
            asked.add(key);
            var value = members.get(key);
            return value == null || value instanceof Json.Nothing ? null : read.apply(value);
        }

        void nothingElse() {
            members.forEach(
                    (key, value) -> {
                        if (!asked.contains(key)) {
                            throw new SuiteException(
                                    value.line(), Words.get("suite.unknown-key", key));
                        }
                    });
        }
    }
}
