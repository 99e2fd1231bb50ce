package dev.crossdock.cli;

import java.io.PrintStream;
import java.util.List;

/** Rows of words in columns, two spaces apart. */
record TextTable(List<List<String>> rows) {

    void print(PrintStream out) {
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var cell = row.get(column);
                line.append(cell).repeat(" ", width(column) + 2 - cell.length());
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
