package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildTrouble;
import dev.crossdock.core.build.LaneStep;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Shown;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** How a build ended: what came of it and what can be done with it, or why nothing did. */
public final class OutcomePane extends VBox {

    private final Notice notice = new Notice();
    private final ResultTable results = new ResultTable();
    private BuildsViewModel viewModel;
    private Sheets sheets;

    public OutcomePane() {
        setSpacing(16);
        getStyleClass().add("outcome");
        getChildren().setAll(notice, results);
        Shown.of(this, false);
    }

    /** Begins to show a page's builds. */
    void show(BuildsViewModel of, Sheets on) {
        viewModel = of;
        sheets = on;
    }

    /** Shows how a build ended; nothing while it goes on. */
    void conclude(BuildRun run) {
        var result = run.resultProperty().get();
        Shown.of(this, result != null);
        Shown.of(results, false);
        notice.getButtons().clear();
        notice.setTechnical("");
        switch (result) {
            case null -> {}
            case BuildResult.Succeeded done -> succeeded(run, done);
            case BuildResult.Failed failed -> failed(run, failed);
            case BuildResult.Cancelled c ->
                    say(
                            Badge.Tone.WARNING,
                            Words.get("builds.cancelled"),
                            Words.get("builds.cancelled.text"));
        }
    }

    private void succeeded(BuildRun run, BuildResult.Succeeded done) {
        var request = run.request();
        var took = TimeSpan.measured(done.took());
        switch (request.output()) {
            case BuildOutput.Engine engine ->
                    say(
                            Badge.Tone.SUCCESS,
                            Words.get("builds.done"),
                            Words.get("builds.done.text", took));
            case BuildOutput.Registry registry ->
                    say(
                            Badge.Tone.SUCCESS,
                            Words.get("builds.pushed"),
                            Words.get("builds.pushed.text", request.tag(), took));
            case BuildOutput.Archive(var file) ->
                    say(
                            Badge.Tone.SUCCESS,
                            Words.get("builds.archived"),
                            Words.get("builds.archived.text", file, took));
            case BuildOutput.Nothing nothing ->
                    say(
                            Badge.Tone.SUCCESS,
                            Words.get("builds.can-be-built"),
                            Words.get("builds.can-be-built.text", took));
        }
        notice.getButtons().setAll(buttons(run, done));
        if (!done.names().isEmpty()) {
            results.show(run, done, viewModel::runOn);
            Shown.of(results, true);
        }
    }

    private List<Button> buttons(BuildRun run, BuildResult.Succeeded done) {
        var buttons = new ArrayList<Button>();
        boolean here = run.request().output() instanceof BuildOutput.Engine;
        if (here) {
            buttons.add(button("builds.push", Glyph.PUSH, "push-built", this::push));
        }
        // nothing to compare where there is only one, or each has a name of its own
        if (run.request().platforms().size() > 1
                && done.names().values().stream().distinct().count() == 1) {
            buttons.add(
                    button(
                            "builds.run-everywhere",
                            Glyph.MATRIX,
                            "run-built-everywhere",
                            viewModel::testEverywhere));
        }
        return buttons;
    }

    private void push() {
        var run = viewModel.runProperty().get();
        if (run != null) {
            PushBuiltSheet.ask(sheets, run.request(), viewModel::push);
        }
    }

    private static Button button(String key, Glyph glyph, String id, Runnable action) {
        var button = new Button(Words.get(key), new Icon(glyph));
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void failed(BuildRun run, BuildResult.Failed failed) {
        say(Badge.Tone.DANGER, Words.get("builds.failed"), failed.sentence());
        notice.setTechnical(failed.detail());
        var step = run.failedStep();
        step.ifPresent(its -> blame(its, run));
        var words = failed.sentence() + "\n" + failed.detail();
        BuildTrouble.of(words, step).ifPresent(trouble -> explain(trouble, run));
    }

    /** Names the failing step instead of quoting the builder, whose words go below the fold. */
    private void blame(LaneStep step, BuildRun run) {
        notice.setTitle(Words.get("builds.failed.at", step.name().instruction()));
        var what =
                step.name()
                        .platform()
                        .map(p -> Words.get("builds.failed.on", p, step.reason()))
                        .orElse(step.reason());
        var well = wentWellOn(step, run);
        var advice =
                well.isEmpty()
                        ? Words.get("builds.failed.todo")
                        : Words.get("builds.failed.elsewhere", well);
        notice.setText(what + " " + advice);
        var printed = String.join("\n", step.output());
        notice.setTechnical((printed + "\n\n" + notice.getTechnical()).strip());
    }

    /** The other platforms on which the same step was done; empty if there are none. */
    private static String wentWellOn(LaneStep failed, BuildRun run) {
        return run.rowsProperty().get().stream()
                .filter(row -> row.cells().containsValue(failed))
                .flatMap(row -> row.cells().entrySet().stream())
                .filter(
                        cell ->
                                cell.getValue().state() == LaneStep.State.DONE
                                        || cell.getValue().state() == LaneStep.State.CACHED)
                .map(cell -> cell.getKey().toString())
                .collect(Collectors.joining(", "));
    }

    /** What is known of it says more than the step's exit code. */
    private void explain(BuildTrouble trouble, BuildRun run) {
        notice.setTitle(trouble.title());
        var line = line(trouble, run);
        notice.setText(
                line == null
                        ? trouble.text()
                        : Words.get("builds.trouble-line", line, trouble.text()));
    }

    private static @Nullable Integer line(BuildTrouble trouble, BuildRun run) {
        if (trouble.line() != null) {
            return trouble.line();
        }
        return run.failedStep()
                .map(LaneStep::name)
                .map(name -> run.lines().line(name.stage(), name.number(), name.of()))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElse(null);
    }

    private void say(Badge.Tone tone, String title, String text) {
        notice.setTone(tone);
        notice.setTitle(title);
        notice.setText(text);
    }
}
