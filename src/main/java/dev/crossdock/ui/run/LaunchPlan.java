package dev.crossdock.ui.run;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.run.LaunchLine.State;

import java.util.List;
import java.util.stream.Stream;

/** What will be done to run an image, and how far it is. Belongs to the JavaFX thread. */
final class LaunchPlan {
    private final List<LaunchLine> lines =
            Stream.of(LaunchStep.values()).map(LaunchLine::new).toList();

    List<LaunchLine> lines() {
        return lines;
    }

    /**
     * Begins anew.
     *
     * @param here whether the image is here, so that nothing is pulled
     * @param download how many bytes are pulled otherwise; -1 where that is not known
     */
    void begin(RunSpec run, boolean here, long download) {
        var platform = run.platform() == null ? "" : run.platform().toString();
        if (here) {
            var text = Words.get("wizard.review.here", run.image(), platform, Here.name());
            line(LaunchStep.PULL).set(text, "", State.NOT_NEEDED);
        } else {
            var text = Words.get("wizard.review.pull", run.image(), platform);
            line(LaunchStep.PULL).set(text, download > 0 ? Sizes.of(download) : "", State.TO_DO);
        }
        line(LaunchStep.CREATE).set(create(run), "", State.TO_DO);
        line(LaunchStep.START).set(start(run), "", State.TO_DO);
    }

    private static String create(RunSpec run) {
        return run.name() == null
                ? Words.get("wizard.review.create")
                : Words.get("wizard.review.create-named", run.name());
    }

    private static String start(RunSpec run) {
        return Words.get(run.tty() ? "wizard.review.start-terminal" : "wizard.review.start-log");
    }

    /** Shows how far it is. Returns the step. */
    LaunchStep show(Launch.Progress progress) {
        return switch (progress) {
            case Launch.Progress.Pulling(var sum) -> {
                reach(LaunchStep.PULL, State.RUNNING);
                line(LaunchStep.PULL).setProgress(pulled(sum), sum.fraction());
                yield LaunchStep.PULL;
            }
            case Launch.Progress.Creating c -> reach(LaunchStep.CREATE, State.RUNNING);
            case Launch.Progress.Starting s -> reach(LaunchStep.START, State.RUNNING);
        };
    }

    private static String pulled(PullTotals.Sum sum) {
        return sum.total() == 0
                ? Words.get("wizard.review.pulling")
                : Words.get(
                        "wizard.review.pulled",
                        Sizes.of(sum.bytes()),
                        Sizes.of(sum.total()),
                        sum.done(),
                        sum.layers());
    }

    void done() {
        reach(LaunchStep.START, State.DONE);
    }

    void failed(LaunchStep at) {
        reach(at, State.FAILED);
    }

    private LaunchStep reach(LaunchStep step, State state) {
        for (var line : lines) {
            boolean needed = line.getState() != State.NOT_NEEDED;
            if (line.step().compareTo(step) < 0 && needed) {
                line.set(State.DONE);
            } else if (line.step() == step) {
                line.set(state);
            }
        }
        return step;
    }

    private LaunchLine line(LaunchStep step) {
        return lines.get(step.ordinal());
    }
}
