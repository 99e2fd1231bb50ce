package dev.crossdock.core.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes lines as text, into a file or for the clipboard. */
public final class LogExport {

    private LogExport() {}

    /** The lines were let go of before all were written. */
    public static final class LetGo extends IOException {
        private static final long serialVersionUID = 1;

        LetGo() {
            super("the lines were let go of");
        }
    }

    /** Takes a line and says whether it wants another. */
    private interface Taker {
        boolean take(String line) throws IOException;
    }

    /**
     * Writes lines into a file. One that is there is replaced when all is written, and stays as it
     * is where anything fails.
     *
     * @param store that the rows are of
     * @param range what of the rows
     * @return how many lines were written
     * @throws LetGo if the store was closed meanwhile, so that lines may be missing
     * @throws IOException if it cannot be written
     */
    public static int save(LogStore store, LogRows rows, LogRange range, LogForm form, Path file)
            throws IOException {
        try (var beside = new FileBeside(file)) {
            var out = beside.out();
            int written =
                    write(
                            rows,
                            range,
                            form,
                            line -> {
                                out.write(line);
                                out.write('\n');
                                return true;
                            });
            if (store.isClosed()) {
                throw new LetGo();
            }
            beside.put();
            return written;
        }
    }

    /**
     * Lines as one text. Where the range ends within a line, the text has no end of line there.
     *
     * @param most about so many characters at the most
     */
    public static String text(LogRows rows, LogRange range, LogForm form, int most) {
        var text = new StringBuilder();
        try {
            write(
                    rows,
                    range,
                    form,
                    line -> {
                        text.append(line).append('\n');
                        return text.length() <= most;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!text.isEmpty() && range.endsWithinLine()) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static int write(LogRows rows, LogRange range, LogForm form, Taker taker)
            throws IOException {
        int written = 0;
        boolean more = true;
        for (int row = rows.row(range.first()); more && row < rows.size(); row++) {
            long number = rows.number(row);
            if (number > range.last()) {
                break;
            }
            var line = rows.line(row);
            if (line != null && line.kind() != LineKind.MARK) {
                more = taker.take(form.text(line, number, range));
                written++;
            }
        }
        return written;
    }
}
