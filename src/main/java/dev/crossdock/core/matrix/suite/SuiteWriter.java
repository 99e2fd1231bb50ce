package dev.crossdock.core.matrix.suite;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Writes a suite's file: what differs between two of them is on lines of its own. */
final class SuiteWriter {

    private SuiteWriter() {}

    static String write(Suite suite) {
        var members = new ArrayList<String>();
        members.add(member("version", String.valueOf(SuiteReader.VERSION)));
        members.add(member("image", quoted(suite.image())));
        var platforms = suite.platforms();
        if (platforms != null) {
            members.add(
                    member("platforms", words(platforms.stream().map(Object::toString).toList())));
        }
        if (suite.baseline() != null) {
            members.add(member("baseline", quoted(suite.baseline().toString())));
        }
        var tests = suite.commands().stream().map(command -> command(command, "    ")).toList();
        members.add(member("tests", block('[', tests, ']', "  ")));
        return block('{', members, '}', "") + "\n";
    }

    private static String command(SuiteCommand command, String indent) {
        var members = new ArrayList<String>();
        members.add(member("name", quoted(command.name())));
        if (!command.note().isEmpty()) {
            members.add(member("note", quoted(command.note())));
        }
        members.add(member("command", words(command.command())));
        members.add(member("expect", expectation(command.expected(), indent + "  ")));
        return block('{', members, '}', indent);
    }

    private static String expectation(Expectation expected, String indent) {
        var members = new ArrayList<String>();
        add(members, "exit", expected.exit(), indent, (code, i) -> String.valueOf(code));
        if (expected.same()) {
            members.add(member("same", "true"));
        }
        add(members, "stdout", expected.stdout(), indent, SuiteWriter::output);
        var contains = expected.contains();
        if (!contains.isEmpty()) {
            members.add(
                    member(
                            "contains",
                            contains.size() == 1 ? quoted(contains.getFirst()) : words(contains)));
        }
        return block('{', members, '}', indent);
    }

    private static <T> void add(
            List<String> members,
            String key,
            @Nullable PerPlatform<T> values,
            String indent,
            BiFunction<T, String, String> write) {
        if (values == null) {
            return;
        }
        var inside = indent + "  ";
        members.add(
                member(
                        key,
                        values.everywhere() != null
                                ? write.apply(values.everywhere(), inside)
                                : block(
                                        '{',
                                        values.each().entrySet().stream()
                                                .map(
                                                        e ->
                                                                member(
                                                                        e.getKey().toString(),
                                                                        write.apply(
                                                                                e.getValue(),
                                                                                inside + "  ")))
                                                .toList(),
                                        '}',
                                        inside)));
    }

    /** Several lines are a list, so that a comparison of two files is one of lines. */
    private static String output(String text, String indent) {
        var lines = text.split("\n", -1);
        return lines.length < 3 || !text.endsWith("\n")
                ? quoted(text)
                : block(
                        '[',
                        List.of(lines).subList(0, lines.length - 1).stream()
                                .map(SuiteWriter::quoted)
                                .toList(),
                        ']',
                        indent);
    }

    private static String member(String key, String value) {
        return quoted(key) + ": " + value;
    }

    private static String words(List<String> words) {
        return words.stream().map(SuiteWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** What is in it, each on a line of its own. */
    private static String block(char begin, List<String> inside, char end, String indent) {
        return inside.isEmpty()
                ? begin + "" + end
                : inside.stream()
                        .map(line -> "\n" + indent + "  " + line)
                        .collect(Collectors.joining(",", begin + "", "\n" + indent + end));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (invisible(text, i)) {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** What an editor would not show or not keep, and half a character. */
    private static boolean invisible(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
    }
}
