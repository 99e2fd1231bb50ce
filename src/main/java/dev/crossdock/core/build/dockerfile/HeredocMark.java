package dev.crossdock.core.build.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginning of a document: {@code <<EOF}, {@code <<-EOF}, {@code 3<<"EOF"}. It is a word of its
 * own (BuildKit {@code parser/parser.go}, heredocsFromLine).
 *
 * @param name the word that ends it, without quotes
 * @param tabs whether leading tabs are taken off
 * @param expand whether variables in it are filled in
 */
record HeredocMark(String name, boolean tabs, boolean expand) {

    private static final Pattern MARK = Pattern.compile("\\d*<<(-?)([^<]+)");

    /** All that an instruction's line begins, in order. */
    static List<HeredocMark> in(String line) {
        return line.contains("<<")
                ? RawWords.of(line, '\\').stream().flatMap(word -> of(word).stream()).toList()
                : List.of();
    }

    private static Optional<HeredocMark> of(String word) {
        var mark = MARK.matcher(word);
        if (!mark.matches()) {
            return Optional.empty();
        }
        var written = mark.group(2);
        var name = unquoted(written);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HeredocMark(name, !mark.group(1).isEmpty(), name.equals(written)));
    }

    private static String unquoted(String word) {
        var plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\' && quote != '\'' && i + 1 < word.length()) {
                plain.append(word.charAt(++i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Reads the document's lines, and says in which of them it ends. */
    Body read(List<String> lines, int from, int instruction) {
        var content = new ArrayList<String>();
        for (int i = from; i < lines.size(); i++) {
            var line = tabs ? lines.get(i).replaceFirst("^\t+", "") : lines.get(i);
            if (line.equals(name)) {
                var text = content.isEmpty() ? "" : String.join("\n", content) + "\n";
                return new Body(new Heredoc(name, expand, text), i + 1);
            }
            content.add(line);
        }
        throw DockerfileException.of(instruction, "dockerfile.heredoc-open", name);
    }

    /**
     * @param next the index of the line behind it
     */
    record Body(Heredoc document, int next) {}
}
