package dev.crossdock.core.matrix;

import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * How the image ended on one platform.
 *
 * @param exit null where it was not started, or had to be killed when its time was up
 * @param whole from asking the engine to start it until it had ended
 * @param program the same without the container's start, by the engine's own clock; null where the
 *     engine does not tell
 * @param shared whether others of the matrix ran at the same time, which may have made it slower
 * @param finding why it failed; null where nothing did
 * @param trouble why there is no exit, as a sentence; empty where there is one
 */
public record MatrixRun(
        Platform platform,
        RunsHow runs,
        @Nullable Integer exit,
        Duration whole,
        @Nullable Duration program,
        boolean shared,
        Printed stdout,
        Printed stderr,
        @Nullable Finding finding,
        String trouble) {

    /**
     * What a program printed.
     *
     * @param cut whether there was more than is kept
     */
    public record Printed(String text, boolean cut) {
        static final Printed NOTHING = new Printed("", false);
    }

    static MatrixRun notStarted(Platform platform, RunsHow runs, Finding why, String trouble) {
        return new MatrixRun(
                platform,
                runs,
                null,
                Duration.ZERO,
                null,
                false,
                Printed.NOTHING,
                Printed.NOTHING,
                why,
                trouble);
    }

    public boolean succeeded() {
        return exit != null && exit == 0;
    }

    /**
     * How many times as long it took as another one, container start left out where both tell it;
     * empty where one of them did not run to its end.
     */
    public Optional<Double> ratioTo(MatrixRun baseline) {
        if (exit == null || baseline.exit == null) {
            return Optional.empty();
        }
        boolean both = program != null && baseline.program != null;
        double mine = (both ? program : whole).toNanos();
        double theirs = (both ? baseline.program : baseline.whole).toNanos();
        return theirs <= 0 ? Optional.empty() : Optional.of(mine / theirs);
    }

    /** Whether both ended alike: exit code and standard output. */
    boolean endedLike(MatrixRun other) {
        return exit != null && exit.equals(other.exit) && stdout.equals(other.stdout);
    }
}
