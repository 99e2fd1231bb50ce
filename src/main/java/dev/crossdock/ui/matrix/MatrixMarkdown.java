package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.SideBySide.Row;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.PlatformBadge;

import java.util.List;
import java.util.stream.Collectors;

/** A matrix to be pasted into an issue or a merge request. */
final class MatrixMarkdown {
    private final Board board;
    private final List<String> command;
    private final StringBuilder text = new StringBuilder();

    private MatrixMarkdown(Board board, List<String> command) {
        this.board = board;
        this.command = command;
    }

    /**
     * Writes it: a table, and what each platform printed. What looks like a secret is taken out.
     *
     * @param command the pieces of the command line that does the same
     */
    static String of(Board board, List<String> command) {
        return SecretShapes.hide(new MatrixMarkdown(board, command).write());
    }

    private String write() {
        line("`" + String.join(" ", command) + "`");
        line("");
        row(
                Words.get("matrix.column.platform"),
                Words.get("matrix.column.runs"),
                Words.get("matrix.column.exit"),
                Words.get("matrix.column.time"),
                Words.get("matrix.column.ratio"),
                Words.get("matrix.column.cause"));
        row("---", "---", "---", "---", "---", "---");
        board.lanes().forEach(this::lane);
        for (var platform : board.compared()) {
            line("");
            line("**" + platform + "**");
            line("");
            // Longer than any fence that a program prints.
            line("``````text");
            board.sideBySide().rows().forEach(row -> printed(row, board.output(platform)));
            line("``````");
        }
        return text.toString();
    }

    private void lane(Lane lane) {
        var run = lane.run();
        var exit = run == null ? null : run.exit();
        row(
                lane.platform().toString(),
                PlatformBadge.runs(lane.support().runs()),
                exit == null ? LaneText.state(lane) : exit.toString(),
                board.took(lane).map(TimeSpan::measured).orElse(""),
                LaneText.ratio(board, lane),
                lane.why());
    }

    private void printed(Row row, int output) {
        var cell = row.cells().get(output);
        if (!cell.pieces().isEmpty()) {
            line((row.error() ? Words.get("matrix.error-output") + ": " : "") + cell.text());
        }
    }

    private void row(String... cells) {
        line(
                List.of(cells).stream()
                        .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                        .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
