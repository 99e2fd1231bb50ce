package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.Level;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.evidence.Voice;

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

    /**
     * The same by how grave the line says that it is, and by what came then: a warning is rarely
     * the reason, what was got over never, and of two the later one.
     */
    static double of(Voice voice, int linesAfter) {
        double grave =
                switch (voice.level()) {
                    case FATAL -> STATED + 0.03;
                    case ERROR -> STATED + 0.01;
                    case UNMARKED -> STATED;
                    case WARNING -> 0.55;
                    case INFO -> 0.4;
                };
        var after = voice.after();
        if (after.recovered()) {
            return grave * (voice.level() == Level.FATAL ? 0.4 : 0.15);
        }
        double near =
                1 - 0.004 * Math.min(after.calm(), LAST_WORDS) - 0.0002 * Math.min(linesAfter, 100);
        double gone = after.calm() > LAST_WORDS ? 0.6 : 1;
        return grave * near * gone * (after.laterTrouble() ? 0.75 : 1);
    }

    /**
     * What words are worth beside the way it ended: a signal from outside is no consequence of
     * them.
     */
    static double ofTheEnding(Evidence e) {
        if (e.container().state().oomKilled() || e.ending().outOfMemory()) {
            return 0.5;
        }
        return switch (e.code()) {
            case 130, 137, 143 -> 0.5;
            case 132, 134, 135, 136, 139 -> 0.7;
            default -> 1;
        };
    }
}
