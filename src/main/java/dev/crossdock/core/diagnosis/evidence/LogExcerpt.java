package dev.crossdock.core.diagnosis.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The telling parts of a log: its beginning, its end, and what lies around words of failure between
 * them.
 *
 * @param lines in order
 * @param whole whether nothing was left out
 * @param readable false where the engine keeps no log that it can show
 * @param natures what kind of line each is, as far as somebody asked
 */
public record LogExcerpt(
        List<ExcerptLine> lines, boolean whole, boolean readable, Aftermath.Nature[] natures) {

    /**
     * An engine stamps the first lines before it says that the container started: by a few
     * milliseconds, and by seconds where its machine is busy.
     */
    private static final Duration EARLY = Duration.ofSeconds(1);

    private static final Duration EARLY_ON_BUSY_MACHINES = Duration.ofSeconds(10);

    private static final int TROUBLES = 200;

    public static final LogExcerpt UNREADABLE = new LogExcerpt(List.of(), false, false);

    public LogExcerpt {
        lines = List.copyOf(lines);
    }

    public LogExcerpt(List<ExcerptLine> lines, boolean whole, boolean readable) {
        this(lines, whole, readable, new Aftermath.Nature[lines.size()]);
    }

    /** What kind of line stands there; asked of most lines by most rules, so it is remembered. */
    Aftermath.Nature nature(int index) {
        var known = natures[index];
        if (known == null) {
            known = Aftermath.Nature.of(lines.get(index));
            natures[index] = known;
        }
        return known;
    }

    /**
     * What the last run wrote: a log goes on over restarts.
     *
     * @param restarted whether the engine itself started it again, so that the run before may have
     *     ended just now
     */
    public LogExcerpt since(Instant started, boolean restarted) {
        var from = started.minus(restarted ? EARLY : EARLY_ON_BUSY_MACHINES);
        var kept = lines.stream().filter(l -> l.at() == null || !l.at().isBefore(from)).toList();
        return new LogExcerpt(kept, whole, readable);
    }

    /** The last line that holds these words. */
    public Optional<LogMatch> last(Pattern pattern) {
        return IntStream.iterate(lines.size() - 1, i -> i >= 0, i -> i - 1)
                .boxed()
                .flatMap(i -> match(i, pattern).stream())
                .findFirst();
    }

    /**
     * The same, looked for only in the last lines that have a word of trouble: for patterns that
     * take their time.
     */
    public Optional<LogMatch> lastTrouble(Pattern pattern) {
        return IntStream.iterate(lines.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> lines.get(i).troubled())
                .limit(TROUBLES)
                .boxed()
                .flatMap(i -> match(i, pattern).stream())
                .findFirst();
    }

    /** The first line that holds these words. */
    public Optional<LogMatch> first(Pattern pattern) {
        return all(pattern).findFirst();
    }

    /** Every line that holds these words, in order. */
    public Stream<LogMatch> all(Pattern pattern) {
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> match(i, pattern).stream());
    }

    /** The lines around what was found, as one text, to read a message that goes over several. */
    public String around(LogMatch said, int lineCount) {
        int at = lines.size() - 1 - said.linesAfter();
        var near =
                lines.subList(
                        Math.max(0, at - lineCount), Math.min(lines.size(), at + lineCount + 1));
        return String.join("\n", near.stream().map(ExcerptLine::text).toList());
    }

    /** Whether nothing but white space was written. */
    public boolean isBlank() {
        return lines.stream().allMatch(l -> l.text().isBlank());
    }

    /** The last line with something on it. */
    public Optional<ExcerptLine> lastLine() {
        return lines.reversed().stream().filter(l -> !l.text().isBlank()).findFirst();
    }

    private Optional<LogMatch> match(int index, Pattern pattern) {
        var line = lines.get(index);
        Matcher matcher = pattern.matcher(line.text());
        return matcher.find()
                ? Optional.of(new LogMatch(line, matcher.toMatchResult(), lines.size() - 1 - index))
                : Optional.empty();
    }
}
