package dev.crossdock.core.matrix;

import dev.crossdock.core.log.AnsiText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several outputs beside each other, row by row, so that what is on one row compares. The first is
 * what the others are compared with.
 *
 * @param rows from top to bottom; standard output before error output
 */
public record SideBySide(List<Row> rows) {

    /** What a cell is, compared with the first of its row. */
    public enum Kind {
        SAME,
        /** Other words than the first has. */
        DIFFERS,
        /** The first has no such line. */
        ADDED,
        /** Only the first has such a line. */
        MISSING,
        /** Keeps the rows level where others have a line. */
        GAP
    }

    /** A part of a line, and whether it is what differs. */
    public record Piece(String text, boolean marked) {}

    /** A line of one output; without pieces where it has none on this row. */
    public record Cell(Kind kind, List<Piece> pieces) {
        static Cell plain(Kind kind, String line) {
            return new Cell(kind, List.of(new Piece(line, false)));
        }

        static Cell none(Kind kind) {
            return new Cell(kind, List.of());
        }

        /** The whole line. */
        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /**
     * @param error whether it was written to the error output
     * @param cells one an output
     */
    public record Row(boolean error, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether not all have the same there. */
        public boolean differs() {
            return cells.stream().anyMatch(cell -> cell.kind() != Kind.SAME);
        }
    }

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /**
     * Compares outputs.
     *
     * @param outputs the first is what the others are compared with
     * @param most so many lines of each are compared; the rest is left out
     */
    public static SideBySide of(List<MatrixRun> outputs, int most) {
        var rows = new ArrayList<Row>();
        rows.addAll(rows(false, lines(outputs.stream().map(MatrixRun::stdout).toList(), most)));
        rows.addAll(rows(true, lines(outputs.stream().map(MatrixRun::stderr).toList(), most)));
        return new SideBySide(rows);
    }

    private static List<List<String>> lines(List<MatrixRun.Printed> printed, int most) {
        return printed.stream()
                .map(p -> p.text().lines().limit(most).map(SideBySide::seen).toList())
                .toList();
    }

    /** As it is seen in a terminal, without what colours it. */
    private static String seen(String line) {
        return AnsiText.read(line).text().replace("\t", "    ").stripTrailing();
    }

    /** How many cells of an output are of a kind. */
    public long count(int output, Kind kind) {
        return rows.stream().filter(row -> row.cells().get(output).kind() == kind).count();
    }

    /** How many lines of an output are not as the first has them. */
    public long differing(int output) {
        return count(output, Kind.DIFFERS)
                + count(output, Kind.ADDED)
                + count(output, Kind.MISSING);
    }

    private static List<Row> rows(boolean error, List<List<String>> outputs) {
        if (outputs.isEmpty()) {
            return List.of();
        }
        var first = outputs.getFirst();
        var others = outputs.stream().skip(1).map(lines -> LinePairs.of(first, lines)).toList();
        var rows = new ArrayList<Row>();
        for (int line = 0; line <= first.size(); line++) {
            int at = line;
            int added = others.stream().mapToInt(o -> o.addedBefore(at).size()).max().orElse(0);
            for (int i = 0; i < added; i++) {
                rows.add(new Row(error, addedRow(others, at, i)));
            }
            if (line < first.size()) {
                rows.add(new Row(error, row(first.get(at), others, at)));
            }
        }
        return rows;
    }

    private static List<Cell> addedRow(List<LinePairs> others, int before, int number) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.none(Kind.GAP));
        for (var other : others) {
            var added = other.addedBefore(before);
            cells.add(
                    number < added.size()
                            ? Cell.plain(Kind.ADDED, added.get(number))
                            : Cell.none(Kind.GAP));
        }
        return cells;
    }

    private static List<Cell> row(String line, List<LinePairs> others, int at) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.plain(Kind.SAME, line));
        for (var other : others) {
            cells.add(
                    other.pairOf(at)
                            .map(text -> compared(line, text))
                            .orElseGet(() -> Cell.none(Kind.MISSING)));
        }
        return cells;
    }

    private static Cell compared(String line, String text) {
        return line.equals(text)
                ? Cell.plain(Kind.SAME, text)
                : new Cell(Kind.DIFFERS, pieces(line, text));
    }

    /** Marks the words that the other line does not have in that order. */
    private static List<Piece> pieces(String line, String text) {
        var theirs = LinePairs.words(line);
        var words = LinePairs.words(text);
        var kept = common(theirs, words);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            int begin = text.indexOf(words.get(i), at);
            add(pieces, text.substring(at, begin), false);
            at = begin + words.get(i).length();
            add(pieces, words.get(i), !kept[i]);
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Which of the words belong to the longest sequence that both have. */
    private static boolean[] common(List<String> theirs, List<String> words) {
        var length = new int[theirs.size() + 1][words.size() + 1];
        for (int i = theirs.size() - 1; i >= 0; i--) {
            for (int j = words.size() - 1; j >= 0; j--) {
                length[i][j] =
                        theirs.get(i).equals(words.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var kept = new boolean[words.size()];
        int i = 0;
        int j = 0;
        while (i < theirs.size() && j < words.size()) {
            if (theirs.get(i).equals(words.get(j))) {
                kept[j++] = true;
                i++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }

    /** For tests and logs: a line a row. */
    @Override
    public String toString() {
        return rows.stream()
                .map(
                        row ->
                                row.cells().stream()
                                        .map(cell -> cell.kind() + " " + marked(cell))
                                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(Cell cell) {
        return cell.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
