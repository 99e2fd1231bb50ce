package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

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
    private String way = "";

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
            case BuildEvent.Transfer(var vertex, var id, var current, var total) ->
                    steps.computeIfPresent(
                            vertex, (key, step) -> step.transfer(id, current, total));
            case BuildEvent.Way(var sentence) -> way = sentence;
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

    /** How the build is brought about, where that is worth saying; else empty. */
    public String way() {
        return way;
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

    /** The step at which a platform's lane failed. */
    public Optional<LaneStep> failed(Platform platform) {
        return lane(platform).stream()
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
}
