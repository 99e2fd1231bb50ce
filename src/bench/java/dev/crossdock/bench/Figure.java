package dev.crossdock.bench;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * One line of the report; the field names are those of headless.md.
 *
 * @param rival what it is compared with; null for an absolute figure
 * @param better {@code lower} or {@code higher}
 * @param runs how often it was measured
 */
public record Figure(
        String id,
        String what,
        double value,
        String unit,
        @Nullable String rival,
        double bar,
        String better,
        boolean holds,
        int runs,
        double min,
        double max) {

    /**
     * One of many times, of which less is better.
     *
     * @param times of which {@code rank} is taken
     * @param rank 0.5 for the median, 0.95 for what 95 of 100 do not exceed
     */
    static Figure ofTimes(
            String id, String what, double[] times, double rank, String unit, double bar) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        int at = Math.clamp((int) Math.ceil(rank * sorted.length) - 1, 0, sorted.length - 1);
        double value = rounded(sorted[at]);
        return new Figure(
                id,
                what,
                value,
                unit,
                null,
                bar,
                "lower",
                value <= bar,
                sorted.length,
                rounded(sorted[0]),
                rounded(sorted[sorted.length - 1]));
    }

    /** The median of ratios to a rival's time, of which less is better. */
    static Figure ofRatios(String id, String what, double[] ratios, String rival, double bar) {
        var times = ofTimes(id, what, ratios, 0.5, "x", bar);
        return new Figure(
                id,
                what,
                times.value,
                "x",
                rival,
                bar,
                "lower",
                times.holds,
                times.runs,
                times.min,
                times.max);
    }

    /**
     * The median of speeds, of which more is better.
     *
     * @param millis what each run took
     * @param amount of the unit's things that a run did
     */
    static Figure ofSpeeds(
            String id, String what, double[] millis, double amount, String unit, double bar) {
        var speeds = Arrays.stream(millis).map(one -> amount / one * 1000).toArray();
        var figure = ofTimes(id, what, speeds, 0.5, unit, bar);
        return new Figure(
                id,
                what,
                figure.value,
                unit,
                null,
                bar,
                "higher",
                figure.value >= bar,
                figure.runs,
                figure.min,
                figure.max);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
