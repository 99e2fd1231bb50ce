package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.matrix.SideBySide;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All lanes of a matrix as they stand, and what their outputs are beside each other.
 *
 * @param compared the platforms whose outputs are compared; the first is what the others are
 *     compared with
 */
record Board(
        MatrixRequest request, List<Lane> lanes, List<Platform> compared, SideBySide sideBySide) {

    /** So many lines of each output are compared and shown. */
    static final int LINES = 300;

    /** Compares anew: for large outputs that takes a while. */
    static Board of(MatrixRequest request, List<Lane> lanes) {
        var comparable = lanes.stream().filter(Lane::comparable).toList();
        var runs = comparable.stream().map(Lane::run).filter(Objects::nonNull).toList();
        return new Board(
                request,
                List.copyOf(lanes),
                comparable.stream().map(Lane::platform).toList(),
                SideBySide.of(runs, LINES));
    }

    /** The same comparison with other lanes. */
    Board with(List<Lane> now) {
        return new Board(request, List.copyOf(now), compared, sideBySide);
    }

    /** Which output of the comparison is a platform's; -1 for none. */
    int output(Platform platform) {
        return compared.indexOf(platform);
    }

    /** What the times are compared with. */
    @Nullable Lane baseline() {
        return lanes.stream()
                .filter(lane -> lane.platform().equals(request.baseline()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether times are those of the programs alone. Where one was over before the engine had noted
     * its start, the container's start is in the times of all, so that they compare.
     */
    boolean programTimes() {
        return lanes.stream().filter(Lane::finished).allMatch(Lane::timed);
    }

    /** How long a lane took; empty where it did not run to its end. */
    Optional<Duration> took(Lane lane) {
        return lane.took(programTimes());
    }

    /** A lane's time over the baseline's; empty where one of the two did not run to its end. */
    Optional<Double> ratio(Lane lane) {
        var baseline = baseline();
        var theirs = baseline == null ? Optional.<Duration>empty() : took(baseline);
        return took(lane)
                .flatMap(
                        mine ->
                                theirs.filter(Duration::isPositive)
                                        .map(t -> (double) mine.toNanos() / t.toNanos()));
    }

    /** Whether a lane and the baseline both had the engine to themselves. */
    boolean alone(Lane lane) {
        var baseline = baseline();
        return !lane.shared() && (baseline == null || !baseline.shared());
    }

    /** The longest time of all; what the bars are measured by. */
    Duration slowest() {
        return lanes.stream()
                .flatMap(lane -> took(lane).stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    long ended() {
        return lanes.stream().filter(lane -> lane.state() == Lane.State.ENDED).count();
    }

    /** The first lane whose failure has a cause. */
    Optional<Lane> firstFailed() {
        return lanes.stream()
                .filter(lane -> lane.run() != null && lane.run().finding() != null)
                .findFirst();
    }

    List<MatrixRun> runs() {
        return lanes.stream().map(Lane::run).filter(Objects::nonNull).toList();
    }
}
