package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers a build's events into a lane per platform. For one thread. */
public final class BuildProgress {

    private static final int OUTPUT_LINES = 200;

    private final List<Platform> platforms;
    private final Map<String, LaneStep> steps = new LinkedHashMap<>();

    public BuildProgress(List<Platform> platforms) {
        this.platforms = List.copyOf(platforms);
    }

    /** Takes the next event. */
    public void accept(BuildEvent event) {
        switch (event) {
            case BuildEvent.Step step ->
                    steps.merge(
                            step.vertex(),
                            LaneStep.first(step),
                            (before, now) -> before.then(step));
            case BuildEvent.Output output ->
                    steps.computeIfPresent(
                            output.vertex(),
                            (vertex, step) -> step.print(output.text(), OUTPUT_LINES));
        }
    }

    /**
     * The build has ended, and nothing of it runs any more: an event that tells of the end of a
     * step can be missing, because the builder shares steps among builds.
     *
     * @param succeeded whether what was under way was done, instead of ended with the build
     */
    public void end(boolean succeeded) {
        steps.replaceAll((vertex, step) -> step.state().ended() ? step : step.ended(succeeded));
    }

    /** The platform's own steps, in the Dockerfile's order. */
    public List<LaneStep> lane(Platform platform) {
        return steps.values().stream()
                .filter(step -> step.name().ofDockerfile())
                .filter(step -> platformOf(step).equals(Optional.of(platform)))
                .sorted(
                        Comparator.comparing((LaneStep step) -> step.name().stage())
                                .thenComparingInt(step -> step.name().number()))
                .toList();
    }

    /** The builder's own steps: reading the Dockerfile, asking registries, exporting. */
    public List<LaneStep> internal() {
        return steps.values().stream().filter(step -> !step.name().ofDockerfile()).toList();
    }

    /**
     * The step that failed by itself; those that were only cancelled because of it do not count.
     */
    public Optional<LaneStep> failed() {
        return steps.values().stream()
                .filter(step -> step.state() == LaneStep.State.FAILED)
                .findFirst();
    }

    /** How many of all known steps have ended, between 0 and 1; 0 where none is known. */
    public double fraction() {
        if (steps.isEmpty()) {
            return 0;
        }
        long ended = steps.values().stream().filter(step -> step.state().ended()).count();
        return (double) ended / steps.size();
    }

    private Optional<Platform> platformOf(LaneStep step) {
        return step.name()
                .platform()
                .or(
                        () ->
                                platforms.size() == 1
                                        ? Optional.of(platforms.getFirst())
                                        : Optional.empty());
    }

    /**
     * One step of a lane.
     *
     * @param output the last lines that its program printed
     */
    public record LaneStep(
            StepName name,
            State state,
            Optional<Instant> started,
            Optional<Instant> completed,
            String error,
            List<String> output) {

        /** How a step stands. */
        public enum State {
            WAITING,
            RUNNING,
            DONE,
            CACHED,
            FAILED,
            CANCELLED;

            public boolean ended() {
                return this != WAITING && this != RUNNING;
            }
        }

        static LaneStep first(BuildEvent.Step step) {
            var empty =
                    new LaneStep(
                            StepName.parse(step.name()),
                            State.WAITING,
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            List.of());
            return empty.then(step);
        }

        LaneStep then(BuildEvent.Step step) {
            var begun = Optional.ofNullable(step.started()).or(() -> started);
            var ended = Optional.ofNullable(step.completed());
            return new LaneStep(
                    name,
                    stateOf(step),
                    begun,
                    ended,
                    step.error() == null ? error : step.error(),
                    output);
        }

        /**
         * BuildKit marks a step that another's failure ended with "context canceled"
         * (solver/errdefs).
         */
        private State stateOf(BuildEvent.Step step) {
            if (step.error() != null) {
                return step.error().contains("context canceled") ? State.CANCELLED : State.FAILED;
            }
            if (step.completed() != null) {
                return step.cached() ? State.CACHED : State.DONE;
            }
            return step.started() != null ? State.RUNNING : state;
        }

        /**
         * The end of the builder's words on a failed step, without the program that they begin
         * with: {@code exit code: 3}.
         */
        public String reason() {
            return error.replaceFirst("(?s)^process \".*\" did not complete successfully: ", "");
        }

        LaneStep ended(boolean succeeded) {
            var how = succeeded ? State.DONE : State.CANCELLED;
            return new LaneStep(name, how, started, completed, error, output);
        }

        LaneStep print(String text, int most) {
            var lines = new ArrayList<>(output);
            lines.addAll(text.lines().toList());
            var kept = lines.subList(Math.max(0, lines.size() - most), lines.size());
            return new LaneStep(name, state, started, completed, error, List.copyOf(kept));
        }
    }
}
