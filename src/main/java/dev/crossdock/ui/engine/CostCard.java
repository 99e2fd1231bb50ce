package dev.crossdock.ui.engine;

import dev.crossdock.core.cost.CostReport;
import dev.crossdock.core.cost.PlatformCost;
import dev.crossdock.core.cost.Spread;
import dev.crossdock.core.cost.Workload;
import dev.crossdock.core.text.Ages;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.PlatformBadge;
import dev.crossdock.ui.fx.Shown;
import dev.crossdock.ui.fx.Technical;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.InstantSource;
import java.util.Locale;

/** What emulation costs on this engine, and the button that measures it. */
final class CostCard extends VBox {
    /** From here on a tenth of a ratio says nothing. */
    private static final double COARSE = 10;

    private final CostViewModel viewModel;
    private final InstantSource clock;
    private final Button measure = new Button();
    private final Label hint = new Label();
    private final VBox news = new VBox(8);
    private final VBox figures = new VBox(4);
    private final Label foot = new Label();
    private final Label rosetta = new Label(Words.get("engine.cost.rosetta"));
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox progress = new HBox(12);

    CostCard(CostViewModel viewModel, InstantSource clock) {
        this.viewModel = viewModel;
        this.clock = clock;
        getStyleClass().addAll("card", "side-card", "cost-card");
        setId("cost");
        measure.getStyleClass().add("link");
        measure.setMinWidth(Region.USE_PREF_SIZE);
        measure.setOnAction(e -> viewModel.measure());
        for (var label : new Label[] {hint, foot, rosetta}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add("muted");
        }
        running();
        getChildren()
                .setAll(
                        SideCards.head("engine.cost.title", measure),
                        hint,
                        news,
                        figures,
                        foot,
                        rosetta);
        viewModel.stateProperty().subscribe(this::show);
    }

    private void running() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Words.get("engine.cost.measuring"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = new Button(Words.get("sheet.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setAccessibleText(Words.get("engine.cost.cancel"));
        cancel.setOnAction(e -> viewModel.cancel());
        progress.getStyleClass().add("cost-progress");
        progress.getChildren().setAll(bar, cancel);
    }

    private void show(CostState state) {
        var report = state.report();
        boolean busy = state instanceof CostState.Measuring;
        boolean nothing = state instanceof CostState.NothingEmulated;
        measure.setText(
                Words.get(report.isPresent() ? "engine.cost.again" : "engine.cost.measure"));
        Shown.of(measure, !busy && !nothing);
        hint.setText(
                Words.get(
                        nothing
                                ? "engine.cost.nothing"
                                : report.isPresent()
                                        ? "engine.cost.less-is-better"
                                        : busy ? "engine.cost.wait" : "engine.cost.hint"));
        news(state);
        figures.getChildren().clear();
        report.ifPresent(this::list);
        figures.setOpacity(busy ? 0.5 : 1); // Old figures stay until there are new ones.
        Shown.of(figures, report.isPresent());
        Shown.of(foot, report.isPresent());
        Shown.of(rosetta, viewModel.hasRosetta());
    }

    private void news(CostState state) {
        switch (state) {
            case CostState.Measuring(double share, var before) -> {
                bar.setProgress(share);
                if (progress.getParent() == null) {
                    news.getChildren().setAll(progress);
                }
            }
            case CostState.Failed(var why, var before) -> {
                var notice =
                        new Notice(
                                Badge.Tone.DANGER, Words.get("engine.cost.failed"), why.sentence());
                notice.setTechnical(Technical.of(why));
                news.getChildren().setAll(notice);
            }
            default -> news.getChildren().clear();
        }
        Shown.of(news, !news.getChildren().isEmpty());
    }

    private void list(CostReport report) {
        double full =
                report.costs().stream()
                        .flatMap(cost -> cost.ratios().values().stream())
                        .mapToDouble(Spread::most)
                        .reduce(2, Math::max);
        for (var cost : report.costs()) {
            figures.getChildren().add(platform(cost));
            for (var work : Workload.values()) {
                var ratio = cost.ratios().get(work);
                if (ratio != null) {
                    figures.getChildren().add(line(cost, work, ratio, full, report.rounds()));
                }
            }
        }
        foot.setText(
                Words.get(
                        "engine.cost.measured",
                        Ages.ago(report.at(), clock.instant()),
                        Math.max(1, report.took().toSeconds()),
                        report.rounds()));
    }

    private static Node platform(PlatformCost cost) {
        var icon = new Icon(Glyph.EMULATED);
        icon.setTone(Badge.Tone.ACCENT);
        var name =
                new Label(
                        Words.get(
                                "engine.cost.platform",
                                cost.platform(),
                                PlatformBadge.runs(cost.runs())));
        name.getStyleClass().add("strong");
        var line = new HBox(6, icon, name);
        line.getStyleClass().add("cost-platform");
        return line;
    }

    private static Node line(
            PlatformCost cost, Workload work, Spread ratio, double full, int rounds) {
        var what = name(work);
        var label = new Label(what);
        label.getStyleClass().addAll("muted", "cost-work");
        var bar = new CostBar(ratio, full);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var value = new Label(text(ratio.median()));
        value.getStyleClass().addAll("strong", "cost-value");
        var range = new Label(range(ratio));
        range.getStyleClass().addAll("muted", "cost-spread");
        var line = new HBox(8, label, bar, value, range);
        line.getStyleClass().add("cost-line");
        var words =
                Words.get(
                        "engine.cost.accessible",
                        cost.platform(),
                        what,
                        text(ratio.median()),
                        range(ratio),
                        rounds);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(words);
        Tooltip.install(line, new Tooltip(words));
        return line;
    }

    static String name(Workload work) {
        return Words.get(
                switch (work) {
                    case COMPUTING -> "engine.cost.computing";
                    case MEMORY -> "engine.cost.memory";
                    case STARTING -> "engine.cost.starting";
                    case FILES -> "engine.cost.files";
                });
    }

    /** {@code 1.3×}, {@code 11×}. */
    static String text(double ratio) {
        return number(ratio, ratio) + "×";
    }

    /** {@code 1.2–1.5}. */
    static String range(Spread ratio) {
        return number(ratio.least(), ratio.most()) + "–" + number(ratio.most(), ratio.most());
    }

    /** Both ends of a range are as fine as its greater one. */
    private static String number(double value, double greatest) {
        return String.format(Locale.ENGLISH, greatest < COARSE ? "%.1f" : "%.0f", value);
    }
}
