package dev.crossdock.core.cost;

import java.util.Collection;

/**
 * What several rounds gave.
 *
 * @param median the middle one; of an even number, the mean of the two in the middle
 */
public record Spread(double median, double least, double most) {

    /**
     * @param values at least one
     */
    public static Spread of(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
