package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;

import java.util.Optional;

/**
 * Recognises one situation. Pure: the same evidence gives the same finding, and nothing is changed.
 */
@FunctionalInterface
public interface Rule {

    /** What it found; empty if this is not the situation. */
    Optional<Finding> judge(Evidence evidence);
}
