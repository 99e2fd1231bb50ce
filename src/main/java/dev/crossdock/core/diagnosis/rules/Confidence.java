package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.LogMatch;

/** How sure a rule may be, by what it stands on: facts beat words, and words beat an exit code. */
final class Confidence {

    /** A fact that explains why other facts look as they do. */
    static final double DEEPER = 0.99;

    /** A fact from the files, the events or the state that admits no other reading. */
    static final double FACT = 0.97;

    /** The engine, the runtime or the image's own program says exactly this. */
    static final double STATED = 0.9;

    /** Most of the time this is it. */
    static final double LIKELY = 0.75;

    /** One of a few. */
    static final double POSSIBLE = 0.5;

    /** A number, and nothing beside it. */
    static final double WEAK = 0.3;

    private static final int LAST_WORDS = 25;

    private Confidence() {}

    /** What a program said last weighs most: from an early trouble it may have recovered. */
    static double said(LogMatch words) {
        return words.linesAfter() <= LAST_WORDS ? STATED : POSSIBLE;
    }
}
