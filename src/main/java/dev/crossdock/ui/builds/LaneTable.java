package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildProgress.LaneStep;
import dev.crossdock.core.build.BuildProgress.LaneStep.State;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A lane per platform: the same step on the same row, so that times compare across lanes. */
final class LaneTable extends GridPane {

    private static final double LANE_WIDTH = 208;

    private final List<Platform> platforms;
    private final EngineSession session;

    LaneTable(List<Platform> platforms, EngineSession session) {
        this.platforms = platforms;
        this.session = session;
        getStyleClass().addAll("card", "lanes");
        var steps = new ColumnConstraints(240, 320, Double.MAX_VALUE);
        steps.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(steps);
        for (int i = 0; i < platforms.size(); i++) {
            getColumnConstraints().add(new ColumnConstraints(LANE_WIDTH, LANE_WIDTH, LANE_WIDTH));
        }
    }

    /** Shows the steps as they stand now. */
    void show(String title, List<StepRow> rows) {
        getChildren().clear();
        add(titleCell(title, rows), 0, 0);
        for (int lane = 0; lane < platforms.size(); lane++) {
            add(head(platforms.get(lane), rows), lane + 1, 0);
        }
        int line = 1;
        var stage = "";
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
        }
    }

    private static Node titleCell(String title, List<StepRow> rows) {
        long cached =
                rows.stream()
                        .flatMap(row -> row.cells().values().stream())
                        .filter(step -> step.state() == State.CACHED)
                        .count();
        var name = new Label(title);
        name.getStyleClass().add("section");
        var count = new Label(Words.get("builds.steps", rows.size(), cached));
        count.getStyleClass().add("secondary");
        return styled(new VBox(name, count), "lane-head", "step-name");
    }

    private Node head(Platform platform, List<StepRow> rows) {
        var name = new Label(platform.toString());
        name.getStyleClass().add("mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var runs = new Badge(PlatformBadge.runsOnly(session.support(platform)));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var top = new HBox(8, name, gap, runs);
        top.setAlignment(Pos.CENTER_LEFT);
        var steps =
                rows.stream()
                        .filter(r -> r.cells().containsKey(platform))
                        .map(r -> r.cells().get(platform))
                        .toList();
        long ended = steps.stream().filter(step -> step.state().ended()).count();
        var bar = new ProgressBar(rows.isEmpty() ? 0 : (double) ended / rows.size());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(platform.toString());
        var status = new Label(Words.get("builds.lane", ended, rows.size()));
        status.getStyleClass().add("secondary");
        return styled(new VBox(top, bar, status), "lane-head");
    }

    private static Node stageLine(String stage) {
        var name = new Label(stage);
        name.getStyleClass().add("strong");
        return styled(new HBox(name), "stage-line");
    }

    private static Node stepName(StepRow row) {
        var text = new Label(row.instruction());
        text.getStyleClass().addAll("mono", "instruction");
        text.setMinWidth(0);
        return styled(new HBox(text), "lane-cell", "step-name");
    }

    private static Node cell(LaneStep step) {
        if (step == null) {
            return styled(new HBox(), "lane-cell");
        }
        var word =
                new Label(
                        Words.get("builds.state." + step.state().name().toLowerCase(Locale.ROOT)));
        var icon = new Icon(glyph(step.state()), 15);
        icon.getStyleClass().add(tone(step.state()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var took = new Label(duration(step));
        took.getStyleClass().add("duration");
        var cell = styled(new HBox(icon, word, gap, took), "lane-cell");
        if (step.state() == State.FAILED) {
            cell.getStyleClass().add("failed");
        }
        return cell;
    }

    private static String duration(LaneStep step) {
        return step.state() == State.CACHED
                ? ""
                : StepRow.took(step, Instant.now()).map(TimeSpan::measured).orElse("");
    }

    private static Glyph glyph(State state) {
        return switch (state) {
            case WAITING -> Glyph.NOT_PROBED;
            case RUNNING -> Glyph.REFRESH;
            case DONE -> Glyph.CHECK;
            case CACHED -> Glyph.CHECK;
            case FAILED -> Glyph.FAILED;
            case CANCELLED -> Glyph.CANNOT_RUN;
        };
    }

    private static String tone(State state) {
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
