package dev.crossdock.core.build;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a lane.
 *
 * @param error the builder's words if it failed; else empty
 * @param output the last lines that its program printed
 * @param lineOpen whether the last of them may go on: engines tell output as it was written
 * @param transfers what is on its way, by what it is
 */
public record LaneStep(
        StepName name,
        State state,
        Optional<Instant> started,
        Optional<Instant> completed,
        String error,
        List<String> output,
        boolean lineOpen,
        Map<String, Bytes> transfers) {

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

    /**
     * How much of something has come.
     *
     * @param total 0 where it is not known
     */
    public record Bytes(long current, long total) {}

    static LaneStep first(BuildEvent.Step step) {
        var empty =
                new LaneStep(
                        StepName.parse(step.name()),
                        State.WAITING,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        List.of(),
                        false,
                        Map.of());
        return empty.then(step);
    }

    LaneStep then(BuildEvent.Step step) {
        var begun = Optional.ofNullable(step.started()).or(() -> started);
        var ended = Optional.ofNullable(step.completed());
        var newError = step.error() == null ? error : step.error();
        return new LaneStep(
                name,
                stateOf(step),
                begun,
                ended,
                runs(step) ? "" : newError,
                output,
                lineOpen,
                transfers);
    }

    /**
     * A step that an earlier build left half done is taken up again with the error it had then:
     * told of as begun, not as completed. Seen with 0.13 when a build that was given up is built
     * again at once.
     */
    private static boolean runs(BuildEvent.Step step) {
        return step.started() != null && step.completed() == null;
    }

    /**
     * BuildKit marks a step that another's failure ended with "context canceled" (solver/errdefs).
     */
    private State stateOf(BuildEvent.Step step) {
        if (runs(step)) {
            return State.RUNNING;
        }
        if (step.error() != null) {
            return step.error().contains("context canceled") ? State.CANCELLED : State.FAILED;
        }
        if (step.completed() != null) {
            return step.cached() ? State.CACHED : State.DONE;
        }
        return state;
    }

    /**
     * The end of the builder's words on a failed step, without the program that they begin with:
     * {@code exit code: 3}.
     */
    public String reason() {
        return error.replaceFirst("(?s)^process \".*\" did not complete successfully: ", "");
    }

    /** All that is on its way together; empty where nothing is, or nobody knows of how much. */
    public Optional<Bytes> bytes() {
        var known = transfers.values().stream().filter(part -> part.total() > 0).toList();
        long total = known.stream().mapToLong(Bytes::total).sum();
        long current = known.stream().mapToLong(Bytes::current).sum();
        return total == 0 ? Optional.empty() : Optional.of(new Bytes(current, total));
    }

    /** How long it has taken, up to now where it still runs; empty where it did not begin. */
    public Optional<Duration> took(Instant now) {
        return started.map(begun -> Duration.between(begun, completed.orElse(now)));
    }

    LaneStep ended(boolean succeeded) {
        var how = succeeded ? State.DONE : State.CANCELLED;
        return new LaneStep(name, how, started, completed, error, output, lineOpen, transfers);
    }

    LaneStep print(String text, int most) {
        var lines = new ArrayList<>(output);
        var joined = lineOpen && !lines.isEmpty() ? lines.removeLast() + text : text;
        lines.addAll(joined.lines().toList());
        var kept = List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
        boolean open = text.isEmpty() ? lineOpen : !text.endsWith("\n");
        return new LaneStep(name, state, started, completed, error, kept, open, transfers);
    }

    LaneStep transfer(String id, long current, long total) {
        var more = new HashMap<>(transfers);
        more.put(id, new Bytes(current, total));
        return new LaneStep(name, state, started, completed, error, output, lineOpen, more);
    }
}
