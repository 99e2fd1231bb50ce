package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.evidence.LogMatch;

/**
 * Words of a log that tell of a situation.
 *
 * @param confidence how much they weigh: by their own exactness, by how grave the line is, and by
 *     what came after it
 */
record Said(LogMatch match, double confidence) {

    /** A group of the phrase by its name; empty if it took no part, or there is none. */
    String group(String name) {
        return match.group(name);
    }

    /** Whether the phrase names that. */
    boolean has(String name) {
        return !group(name).isEmpty();
    }

    /** The whole line. */
    String text() {
        return match.line().text();
    }

    EvidenceItem evidence() {
        return match.evidence();
    }

    /** Less or more sure, because of a fact beside it. */
    Said times(double factor) {
        return new Said(match, Math.min(Confidence.FACT, confidence * factor));
    }
}
