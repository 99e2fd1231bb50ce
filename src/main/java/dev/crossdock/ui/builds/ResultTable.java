package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/** What came of a build for each platform, beside what the same name was before. */
final class ResultTable extends GridPane {

    /** So that they stand under each other. */
    private static final double RUN_WIDTH = 124;

    private static final int SHORT = "sha256:".length() + 12;

    ResultTable() {
        setId("built");
        getStyleClass().addAll("card", "built");
        for (double width : new double[] {130, 190, 100}) {
            getColumnConstraints().add(new ColumnConstraints(width));
        }
        var compared = new ColumnConstraints(0, 260, Double.MAX_VALUE);
        compared.setHgrow(Priority.ALWAYS);
        var run = new ColumnConstraints();
        run.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(compared, run);
    }

    /**
     * Shows it.
     *
     * @param runOn opens the wizard for one platform's result
     */
    void show(BuildRun run, BuildResult.Succeeded done, Consumer<Platform> runOn) {
        run.imagesProperty().subscribe(images -> draw(run, done, runOn));
    }

    private void draw(BuildRun run, BuildResult.Succeeded done, Consumer<Platform> runOn) {
        getChildren().clear();
        int row = 0;
        if (!done.digest().isEmpty() && run.request().platforms().size() > 1) {
            add(cell(new Label(Words.get("builds.built.index"))), 0, row);
            add(cell(digest(done.digest())), 1, row);
            var what = muted(Words.get("builds.built.index.text"));
            add(cell(what), 2, row, 3, 1);
            row++;
        }
        for (var platform : run.request().platforms()) {
            var now = run.imagesProperty().get().get(platform);
            var name = new Label(platform.toString());
            name.getStyleClass().add("mono");
            add(cell(name), 0, row);
            var compared = new Label();
            if (now != null) {
                boolean its = !now.digest().equals(done.digest());
                add(its ? cell(digest(now.digest())) : cell(), 1, row);
                var size = new Label(now.bytes() > 0 ? Sizes.of(now.bytes()) : "");
                add(cell(size), 2, row);
                compared.setText(compare(now, Optional.ofNullable(run.before().get(platform))));
            } else {
                add(cell(), 1, row);
                add(cell(), 2, row);
                compared.setText(itsName(done, platform, run));
            }
            compared.getStyleClass().add("secondary");
            compared.setMinWidth(0);
            add(cell(compared), 3, row);
            add(cell(runButton(platform, runOn)), 4, row);
            row++;
        }
        for (var cell : getChildren()) {
            if (getRowIndex(cell) > 0) {
                cell.getStyleClass().add("next");
            }
        }
    }

    /** Where each platform has a name of its own, it is worth telling. */
    private static String itsName(BuildResult.Succeeded done, Platform platform, BuildRun run) {
        var name = done.names().getOrDefault(platform, "");
        return name.equals(run.request().tag()) ? "" : name;
    }

    private static String compare(BuiltImage now, Optional<BuiltImage> before) {
        if (before.isEmpty()) {
            return Words.get("builds.built.new");
        }
        if (before.get().digest().equals(now.digest())) {
            return Words.get("builds.built.same");
        }
        if (now.bytes() == 0 || before.get().bytes() == 0) {
            return Words.get("builds.built.changed");
        }
        long more = now.bytes() - before.get().bytes();
        var size =
                more == 0
                        ? Words.get("builds.built.same-size")
                        : Words.get(
                                more > 0 ? "builds.built.larger" : "builds.built.smaller",
                                Sizes.of(Math.abs(more)));
        return now.sharedWith(before.get())
                .map(shared -> Words.get("builds.built.layers", shared, now.layers().size(), size))
                .orElse(size);
    }

    private static Node digest(String digest) {
        var text = new Label(digest.length() > SHORT ? digest.substring(0, SHORT) : digest);
        text.getStyleClass().add("mono");
        text.setTooltip(new Tooltip(digest));
        var copy = new Button();
        copy.getStyleClass().setAll("button", "icon-button");
        copy.setGraphic(new Icon(Glyph.COPY));
        copy.setTooltip(new Tooltip(Words.get("builds.built.copy-digest")));
        copy.setAccessibleText(Words.get("builds.built.copy-digest"));
        copy.setOnAction(e -> Clip.put(digest));
        return new HBox(4, text, copy);
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setMinWidth(0);
        return label;
    }

    private static Button runButton(Platform platform, Consumer<Platform> runOn) {
        var button =
                new Button(Words.get("builds.run-on", platform.shortName()), new Icon(Glyph.RUN));
        button.setId("run-built-" + platform.shortName().replace('/', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> runOn.accept(platform));
        button.setPrefWidth(RUN_WIDTH);
        return button;
    }

    private static HBox cell(Node... content) {
        var cell = new HBox(content);
        cell.getStyleClass().add("built-cell");
        return cell;
    }
}
