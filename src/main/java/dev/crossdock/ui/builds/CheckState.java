package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.platform.Platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How far the base check is. */
sealed interface CheckState {

    /** There is nothing to check. */
    record None() implements CheckState {}

    record Checking(Subject of) implements CheckState {}

    /** The user ended it. */
    record Stopped() implements CheckState {}

    /**
     * It could not be made.
     *
     * @param sentence for people
     * @param technical what else is known; empty for nothing
     */
    record Failed(String sentence, String technical) implements CheckState {}

    /**
     * It is made.
     *
     * @param lines of the file, as they were
     */
    record Done(Subject of, CheckReport report, List<String> lines, Duration took)
            implements CheckState {}

    /**
     * What is checked; two that are equal need one check.
     *
     * @param elsewhere the platforms that another machine builds, which runs them by itself
     */
    record Subject(Path file, CheckRequest request, Set<Platform> elsewhere) {}
}
