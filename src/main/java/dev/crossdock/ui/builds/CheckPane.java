package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge.Tone;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.Notice;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The base check: its verdict in a sentence, its table, what could be better. */
public final class CheckPane extends VBox {

    /** The height of a scroll bar, in pixels. */
    private static final double BAR = 16;

    private final BooleanProperty ownOpen = new SimpleBooleanProperty(this, "ownOpen");
    private BuildsViewModel viewModel;

    /** Begins to show a page's check. */
    void show(BuildsViewModel of) {
        viewModel = of;
        getStyleClass().add("check");
        setSpacing(12);
        of.check().stateProperty().subscribe(this::draw);
        of.checkShownProperty().subscribe(this::draw);
        of.check().theirsProperty().subscribe(this::draw);
    }

    private void draw() {
        var parts = new ArrayList<Node>();
        switch (viewModel.check().stateProperty().get()) {
            case CheckState.None none -> {}
            case CheckState.Checking checking -> parts.add(checking());
            case CheckState.Stopped stopped -> parts.add(stopped());
            case CheckState.Failed(var sentence, var technical) ->
                    parts.add(failed(sentence, technical));
            case CheckState.Done done -> parts.add(verdict(done));
        }
        var latest = viewModel.check().latestProperty().get();
        if (latest != null && viewModel.checkShownProperty().get()) {
            details(latest, parts);
        }
        getChildren().setAll(parts);
        setManaged(!parts.isEmpty());
    }

    private Node checking() {
        var bar = new ProgressBar();
        bar.setPrefWidth(120);
        var stop = button("builds.check.stop");
        stop.setId("stopCheck");
        stop.setOnAction(e -> viewModel.check().cancel());
        return head(bar, title(Words.get("builds.check.checking")), stop);
    }

    private Node stopped() {
        return head(
                icon(Glyph.NOT_PROBED, Tone.NEUTRAL),
                title(Words.get("builds.check.stopped")),
                again());
    }

    private Node failed(String sentence, String technical) {
        var again = button("builds.check.again");
        again.setOnAction(e -> viewModel.check().again());
        var notice = new Notice(Tone.DANGER, Words.get("builds.check.failed"), sentence, again);
        notice.setTechnical(technical);
        return notice;
    }

    private Node verdict(CheckState.Done done) {
        var verdict = Verdict.of(done.report());
        var title = title(verdict.sentence());
        title.setId("verdict");
        var took = TimeSpan.measured(done.took());
        var count = new Label(Words.get("builds.check.count", Verdict.bases(done.report()), took));
        count.getStyleClass().add("secondary");
        count.setMinWidth(0);
        var head = head(icon(glyph(verdict.tone()), verdict.tone()), title, count);
        if (viewModel.checkShownProperty().get()) {
            head.getChildren().add(again());
        } else {
            var show = button("builds.check.show");
            show.setOnAction(e -> viewModel.showCheck());
            head.getChildren().add(show);
        }
        return head;
    }

    private void details(CheckState.Done done, List<Node> parts) {
        var groups = FindingGroup.of(done.report().findings(), done.lines());
        var errors = groups.stream().filter(FindingGroup::error).toList();
        var rows = CheckRow.of(done.report().stages(), errors);
        if (rows.isEmpty()) {
            var card = new VBox();
            card.getStyleClass().addAll("card", "alone");
            errors.forEach(one -> card.getChildren().add(panel(one, done)));
            parts.add(card);
        } else {
            var panels = new ArrayList<Region>();
            var table =
                    new CheckTable(
                            done.report(),
                            rows,
                            one -> {
                                var panel = panel(one, done);
                                panels.add(panel);
                                return panel;
                            });
            var sideways = sideways(table);
            panels.forEach(panel -> keepInSight(panel, sideways, table));
            parts.add(sideways);
        }
        groups.stream().filter(one -> !one.error()).map(CheckPane::remark).forEach(parts::add);
        var theirs = viewModel.check().theirsProperty().get();
        var more = BuilderCheck.beyond(theirs, done.report().findings());
        if (!more.isEmpty()) {
            parts.add(CheckOfBuilder.fold(more, ownOpen));
        }
    }

    /** What is wrong is read without scrolling, however wide the table is. */
    private static void keepInSight(Region panel, ScrollPane pane, CheckTable table) {
        var room = pane.viewportBoundsProperty().map(bounds -> Math.max(1, bounds.getWidth() - 2));
        panel.setMinWidth(0);
        panel.prefWidthProperty().bind(room);
        panel.maxWidthProperty().bind(room);
        panel.translateXProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        pane.getHvalue()
                                                * Math.max(
                                                        0,
                                                        table.getWidth()
                                                                - pane.getViewportBounds()
                                                                        .getWidth()),
                                pane.hvalueProperty(),
                                pane.viewportBoundsProperty(),
                                table.widthProperty()));
    }

    /** As high as the table, whose sentences wrap; a scroll pane would not ask for more. */
    private static ScrollPane sideways(CheckTable table) {
        var pane = new ScrollPane(table);
        pane.setId("checkTable");
        pane.setFitToWidth(true);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var height =
                Bindings.createDoubleBinding(
                        () -> {
                            double width = pane.getViewportBounds().getWidth();
                            return table.getHeight() + (table.getWidth() > width + 1 ? BAR : 0);
                        },
                        table.heightProperty(),
                        table.widthProperty(),
                        pane.viewportBoundsProperty());
        pane.minHeightProperty().bind(height);
        pane.prefHeightProperty().bind(height);
        return pane;
    }

    private FindingPanel panel(FindingGroup finding, CheckState.Done done) {
        return new FindingPanel(finding, done.lines(), viewModel.chosen(), viewModel::leaveOut);
    }

    /** Something that would be better otherwise, its change folded. */
    private static Node remark(FindingGroup finding) {
        var toggle = new Button(Words.get("builds.check.fix.show"));
        toggle.getStyleClass().addAll("small", "show-change");
        var title = Words.get("builds.check.line", finding.line(), finding.title());
        var notice = new Notice(Tone.WARNING, title, finding.rest(), toggle);
        var fix = finding.change().map(FixBox::change).orElseGet(() -> FixBox.text(finding.fix()));
        fix.setVisible(false);
        fix.setManaged(false);
        toggle.setOnAction(
                e -> {
                    boolean now = !fix.isVisible();
                    fix.setVisible(now);
                    fix.setManaged(now);
                    toggle.setText(
                            now
                                    ? Words.get("builds.check.fix.hide")
                                    : Words.get("builds.check.fix.show"));
                });
        return new VBox(8, notice, fix);
    }

    private Button again() {
        var again = new Button();
        again.setId("checkAgain");
        again.getStyleClass().setAll("button", "icon-button");
        again.setGraphic(new Icon(Glyph.REFRESH));
        again.setTooltip(new Tooltip(Words.get("builds.check.again")));
        again.setAccessibleText(Words.get("builds.check.again"));
        again.setOnAction(e -> viewModel.check().again());
        return again;
    }

    private static HBox head(Node mark, Label title, Node... rest) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, mark, title, gap);
        head.getChildren().addAll(rest);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(28);
        return head;
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("section");
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private static Button button(String key) {
        var button = new Button(Words.get(key));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Icon icon(Glyph glyph, Tone tone) {
        var icon = new Icon(glyph, 20);
        icon.setTone(tone);
        return icon;
    }

    private static Glyph glyph(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Glyph.DONE;
            case WARNING -> Glyph.WARNING;
            case DANGER -> Glyph.ERROR;
            case ACCENT, NEUTRAL -> Glyph.INFO;
        };
    }
}
