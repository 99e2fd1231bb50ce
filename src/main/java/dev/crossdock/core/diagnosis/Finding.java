package dev.crossdock.core.diagnosis;

import java.util.List;

/**
 * One possible answer to "why did it stop".
 *
 * @param confidence 0 to 1
 * @param title one sentence that names the thing
 * @param explanation the reason, and what follows from it
 * @param evidence what it stands on, strongest first
 * @param variables the environment variables that it speaks of, by name
 * @param remedies what helps, mildest first
 */
public record Finding(
        Cause cause,
        double confidence,
        String title,
        String explanation,
        List<EvidenceItem> evidence,
        List<String> variables,
        List<Remedy> remedies) {

    public Finding {
        evidence = List.copyOf(evidence);
        variables = List.copyOf(variables);
        remedies = List.copyOf(remedies);
    }
}
