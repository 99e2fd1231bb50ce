package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.EvidenceItem;

import java.util.regex.MatchResult;

/**
 * Words that were looked for, found in a log.
 *
 * @param linesAfter how much was written after it: what is said last weighs most
 */
public record LogMatch(ExcerptLine line, MatchResult match, int linesAfter) {

    /** A group of the pattern; empty if it took no part. */
    public String group(int number) {
        var text = match.group(number);
        return text == null ? "" : text;
    }

    /** A group of the pattern by its name; empty if it took no part, or there is none. */
    public String group(String name) {
        var text = match.namedGroups().containsKey(name) ? match.group(name) : null;
        return text == null ? "" : text;
    }

    public EvidenceItem evidence() {
        return EvidenceItem.log(line.number(), line.text().strip());
    }
}
