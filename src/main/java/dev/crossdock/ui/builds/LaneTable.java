package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.LaneStep;
import dev.crossdock.core.build.LaneStep.State;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A lane per platform: the same step on the same row, so that times compare across lanes. */
final class LaneTable extends GridPane {

    private static final double LANE_WIDTH = 208;

    private final BuildRun run;
    private final List<Platform> platforms;
    private final EngineSession session;
    private final MapChangeListener<Object, Object> learned = change -> show();

    LaneTable(BuildRun run, EngineSession session) {
        this.run = run;
        this.platforms = run.request().platforms();
        this.session = session;
        // what runs here may be learned after the last step; the table goes with its build
        session.platforms().addListener(new WeakMapChangeListener<>(learned));
        getStyleClass().addAll("card", "lanes");
        var steps = new ColumnConstraints(280, 340, Double.MAX_VALUE);
        steps.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(steps);
        for (int i = 0; i < platforms.size(); i++) {
            getColumnConstraints().add(new ColumnConstraints(LANE_WIDTH, LANE_WIDTH, LANE_WIDTH));
        }
    }

    /** Shows the steps as they stand now. */
    void show() {
        var rows = run.rowsProperty().get();
        getChildren().clear();
        add(titleCell(rows), 0, 0);
        for (int lane = 0; lane < platforms.size(); lane++) {
            var platform = platforms.get(lane);
            add(new LaneTop(run, platform, rows, session.support(platform)), lane + 1, 0);
        }
        int line = 1;
        @Nullable String stage = null;
        for (var row : rows) {
            if (!row.stage().equals(stage)) {
                stage = row.stage();
                add(stageLine(stage), 0, line++, platforms.size() + 1, 1);
            }
            add(stepName(row), 0, line);
            for (int lane = 0; lane < platforms.size(); lane++) {
                add(cell(row.cells().get(platforms.get(lane))), lane + 1, line);
            }
            line++;
            var failed = failure(row);
            if (failed.isPresent()) {
                add(failed.get(), 0, line++, platforms.size() + 1, 1);
            }
        }
        if (!rows.isEmpty()) {
            last(line);
        }
    }

    /** The builder exports all platforms in one. */
    private void last(int line) {
        var step = run.lastStep().orElse(null);
        var name = new Label(Words.get(lastKey()));
        name.getStyleClass().add("last-step");
        add(styled(new HBox(new Label(), name), "lane-cell", "step-name"), 0, line);
        for (int lane = 0; lane < platforms.size(); lane++) {
            add(cell(step), lane + 1, line);
        }
    }

    private String lastKey() {
        return switch (run.request().output()) {
            case BuildOutput.Engine engine -> "builds.last.engine";
            case BuildOutput.Registry registry -> "builds.last.registry";
            case BuildOutput.Archive archive -> "builds.last.archive";
            case BuildOutput.Nothing nothing -> "builds.last.nothing";
        };
    }

    private Node titleCell(List<StepRow> rows) {
        var file = run.request().dockerfile();
        var name = new Label(Words.get("builds.table", file.getFileName()));
        name.getStyleClass().add("section");
        long all = rows.stream().mapToLong(row -> row.cells().size()).sum();
        long cached =
                rows.stream()
                        .flatMap(row -> row.cells().values().stream())
                        .filter(step -> step.state() == State.CACHED)
                        .count();
        var count = muted(Words.get("builds.steps", rows.size(), platforms.size()));
        var cache = muted(Words.get("builds.steps.cached", cached, all));
        var head = all == 0 ? new VBox(4, name, count) : new VBox(4, name, count, cache);
        return styled(head, "lane-head", "step-name");
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }

    private Node stageLine(String stage) {
        var name = new Label(stage.isEmpty() ? Words.get("builds.stage.only") : stage);
        name.getStyleClass().add("strong");
        var base = muted(run.lines().base(stage).orElse(""));
        base.setMinWidth(0);
        return styled(new HBox(6, name, base), "stage-line");
    }

    private Node stepName(StepRow row) {
        var step = row.step();
        var line = run.lines().line(step.stage(), step.number(), step.of());
        var number = new Label(line.isPresent() ? String.valueOf(line.getAsInt()) : "");
        number.getStyleClass().addAll("mono", "line-number");
        var flat = step.instruction().replaceAll("\\s*\\\\?\\n\\s*", " ");
        int end = flat.indexOf(' ');
        var keyword = new Label(end < 0 ? flat : flat.substring(0, end));
        keyword.getStyleClass().addAll("mono", "keyword");
        keyword.setMinWidth(Region.USE_PREF_SIZE);
        // builders add the digest that they found; the check has told it
        var rest =
                new Label(end < 0 ? "" : flat.substring(end + 1).replaceAll("@sha256:\\w{64}", ""));
        rest.getStyleClass().addAll("mono", "instruction");
        rest.setMinWidth(0);
        return styled(new HBox(8, number, keyword, rest), "lane-cell", "step-name");
    }

    private Optional<Node> failure(StepRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getValue().state() == State.FAILED)
                .findFirst()
                .map(cell -> new FailureBox(run.lines(), cell.getValue()));
    }

    private Node cell(@Nullable LaneStep step) {
        var state = step == null ? State.WAITING : step.state();
        boolean never = state == State.WAITING && run.resultProperty().get() != null;
        var word =
                new Label(
                        never
                                ? Words.get("builds.not-reached")
                                : Words.get(
                                        "builds.state." + state.name().toLowerCase(Locale.ROOT)));
        var icon = new Icon(glyph(state), 15);
        icon.getStyleClass().add(tone(state));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var took = new Label(step == null ? "" : aside(step));
        took.getStyleClass().add("duration");
        took.setMinWidth(Region.USE_PREF_SIZE);
        var cell = styled(new HBox(icon, word, gap, took), "lane-cell");
        switch (state) {
            case FAILED -> cell.getStyleClass().add("failed");
            case RUNNING -> word.getStyleClass().add("strong");
            case WAITING, CANCELLED -> word.getStyleClass().add("muted");
            case DONE, CACHED -> {}
        }
        return cell;
    }

    /** How much of what is on its way has come, or how long it took. */
    private static String aside(LaneStep step) {
        if (step.state() == State.CACHED) {
            return "";
        }
        var bytes = step.bytes();
        if (step.state() == State.RUNNING && bytes.isPresent()) {
            return Words.get(
                    "builds.bytes", Sizes.of(bytes.get().current()), Sizes.of(bytes.get().total()));
        }
        return step.took(Instant.now()).map(TimeSpan::measured).orElse("");
    }

    static Glyph glyph(State state) {
        return switch (state) {
            case WAITING -> Glyph.NOT_PROBED;
            case RUNNING -> Glyph.REFRESH;
            case DONE -> Glyph.CHECK;
            case CACHED -> Glyph.CACHED;
            case FAILED -> Glyph.FAILED;
            case CANCELLED -> Glyph.CANNOT_RUN;
        };
    }

    static String tone(State state) {
        return switch (state) {
            case DONE -> "tone-success";
            case CACHED, RUNNING -> "tone-accent";
            case FAILED -> "tone-danger";
            case WAITING, CANCELLED -> "tone-neutral";
        };
    }

    private static <T extends Region> T styled(T region, String... classes) {
        region.getStyleClass().addAll(classes);
        return region;
    }
}
