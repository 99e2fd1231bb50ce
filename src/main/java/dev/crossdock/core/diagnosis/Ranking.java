package dev.crossdock.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts findings in order. What is left for the others is what the surer ones leave over:
 * confidences add up to no more than one, and the first keeps its own.
 */
final class Ranking {

    /** What is said when nothing better is known, and how good that must be. */
    private static final Set<Cause> LAST_RESORTS = Set.of(Cause.ENGINE_REFUSED, Cause.UNKNOWN);

    private static final double BETTER = 0.25;

    /** Below this a possibility is not worth anybody's time. */
    private static final double LEAST = 0.005;

    private Ranking() {}

    /**
     * @param findings in any order
     * @return the surest first; of several of one cause the surest alone
     */
    static List<Finding> of(List<Finding> findings) {
        var ranked = new ArrayList<Finding>();
        var causes = new HashSet<Cause>();
        double left = 1;
        for (var finding : sorted(findings)) {
            double share = finding.confidence() * left;
            if (causes.add(finding.cause()) && (share >= LEAST || ranked.isEmpty())) {
                ranked.add(withConfidence(finding, share));
                left -= share;
            }
        }
        return ranked;
    }

    private static List<Finding> sorted(List<Finding> findings) {
        boolean better =
                findings.stream()
                        .anyMatch(
                                f -> !LAST_RESORTS.contains(f.cause()) && f.confidence() >= BETTER);
        return findings.stream()
                .filter(finding -> !better || !LAST_RESORTS.contains(finding.cause()))
                .sorted(surestFirst())
                .toList();
    }

    private static Comparator<Finding> surestFirst() {
        return Comparator.comparingDouble(Finding::confidence)
                .reversed()
                .thenComparing(Finding::cause); // so that the same evidence gives the same order
    }

    private static Finding withConfidence(Finding finding, double confidence) {
        return new Finding(
                finding.cause(),
                Math.round(confidence * 1000) / 1000.0,
                finding.title(),
                finding.explanation(),
                finding.evidence(),
                finding.variables(),
                finding.remedies());
    }
}
