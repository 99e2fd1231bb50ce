package dev.crossdock.core.build.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins lines to instructions (BuildKit {@code parser/parser.go}): a comment or an empty line
 * within a continuation is left out and does not end it.
 */
final class InstructionReader {

    private static final Pattern BLANKS = Pattern.compile("[\\t\\x0B\\f\\r ]+");
    private static final Set<String> HOLD_DOCUMENTS = Set.of("ADD", "COPY", "RUN");

    private final List<String> lines;
    private final char escape;
    private int at;

    private InstructionReader(List<String> lines, char escape) {
        this.lines = lines;
        this.escape = escape;
    }

    /**
     * @throws DockerfileException if a document has no end
     */
    static List<Instruction> read(List<String> lines, char escape) {
        return new InstructionReader(lines, escape).all();
    }

    private List<Instruction> all() {
        var instructions = new ArrayList<Instruction>();
        while (at < lines.size()) {
            int first = at;
            var line = lines.get(at++).stripLeading();
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var whole = joined(line);
            if (!whole.isBlank()) {
                instructions.add(instruction(first + 1, whole.strip()));
            }
        }
        return instructions;
    }

    private String joined(String first) {
        var whole = new StringBuilder();
        var line = first;
        while (continues(line)) {
            whole.append(withoutEnd(line));
            line = nextOfContinuation();
        }
        return whole.append(line).toString();
    }

    private String nextOfContinuation() {
        while (at < lines.size()) {
            var line = lines.get(at++);
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                return line;
            }
        }
        return "";
    }

    private boolean continues(String line) {
        int end = endOfText(line);
        return end > 0 && line.charAt(end - 1) == escape;
    }

    private String withoutEnd(String line) {
        return line.substring(0, endOfText(line) - 1);
    }

    /** Blanks behind the escape character do no harm. */
    private static int endOfText(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }

    private Instruction instruction(int line, String text) {
        var parts = BLANKS.split(text, 2);
        var keyword = parts[0].toUpperCase(Locale.ROOT);
        var split = FlagSplit.of(parts.length < 2 ? "" : parts[1]);
        return new Instruction(
                line,
                keyword,
                split.flags(),
                split.rest(),
                documents(line, keyword, split.rest(), text),
                escape);
    }

    private List<Heredoc> documents(int line, String keyword, String arguments, String text) {
        var inner = keyword.equals("ONBUILD") ? BLANKS.split(arguments, 2) : new String[0];
        var holder = inner.length == 2 ? inner[0].toUpperCase(Locale.ROOT) : keyword;
        var held = inner.length == 2 ? inner[1] : arguments;
        if (!HOLD_DOCUMENTS.contains(holder) || JsonWords.of(held).isPresent()) {
            return List.of();
        }
        var documents = new ArrayList<Heredoc>();
        for (var mark : HeredocMark.in(text)) {
            var body = mark.read(lines, at, line);
            documents.add(body.document());
            at = body.next();
        }
        return documents;
    }
}
