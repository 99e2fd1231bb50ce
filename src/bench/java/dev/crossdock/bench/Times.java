package dev.crossdock.bench;

import java.util.concurrent.Callable;

/** Takes times. */
final class Times {
    private static final double NANOS_PER_MILLI = 1e6;

    private Times() {}

    /** How long some work takes, in milliseconds. */
    static double millis(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / NANOS_PER_MILLI;
    }

    /**
     * How many times as long one thing takes as another, pair by pair, the two in turn. Each begins
     * every other pair, so that neither always finds what the other has warmed up.
     */
    static double[] ratios(int pairs, Callable<?> ours, Callable<?> theirs) throws Exception {
        return ratios(pairs, ours, theirs, () -> null);
    }

    /**
     * The same.
     *
     * @param after is done after each of them, and not measured
     */
    static double[] ratios(int pairs, Callable<?> ours, Callable<?> theirs, Callable<?> after)
            throws Exception {
        millis(ours, after);
        millis(theirs, after);
        var ratios = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            boolean first = i % 2 == 0;
            double before = first ? 0 : millis(theirs, after);
            double mine = millis(ours, after);
            ratios[i] = mine / (first ? millis(theirs, after) : before);
        }
        return ratios;
    }

    private static double millis(Callable<?> work, Callable<?> after) throws Exception {
        double took = millis(work);
        after.call();
        return took;
    }

    /**
     * The same, again and again, in turn with nothing else.
     *
     * @param warmUp how often before it is measured
     */
    static double[] millis(int warmUp, int runs, Callable<?> work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.call();
        }
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = millis(work);
        }
        return times;
    }
}
