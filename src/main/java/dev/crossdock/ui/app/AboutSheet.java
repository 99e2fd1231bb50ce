package dev.crossdock.ui.app;

import dev.crossdock.core.text.Version;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.SessionState;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What Crossdock is, in which version, and what it stands on. */
final class AboutSheet {
    /** A line of facts, such as the version of Java. */
    record Fact(String name, String value) {}

    private AboutSheet() {}

    static void show(Sheets sheets, EngineSession session) {
        var facts = facts(session);
        var name = new Label(Words.get("app.title"));
        name.getStyleClass().add("page-title");
        var version = new Label(Words.get("about.version", Version.current()));
        version.getStyleClass().add("muted");
        var promise = new Label(Words.get("about.promise"));
        promise.setWrapText(true);
        var words = new VBox(4, name, version, promise);
        HBox.setHgrow(words, Priority.ALWAYS);
        var top = new HBox(16, new AppIcon(72), words);
        var foundations = new ScrollPane(foundations());
        foundations.getStyleClass().add("about-foundations");
        foundations.setFitToWidth(true);
        var fold = new Fold(Words.get("about.foundations"), foundations);
        fold.setId("foundations");
        var said = new Label();
        said.setId("aboutSaid");
        said.getStyleClass().add("muted");
        var copy = new Button(Words.get("about.copy"));
        copy.setId("copyAbout");
        copy.setOnAction(
                e -> {
                    Clip.put(text(facts));
                    said.setText(Words.get("about.copied"));
                });
        var close = new Button(Words.get("sheet.close"));
        close.setCancelButton(true);
        close.setDefaultButton(true);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var buttons = new HBox(said, gap, copy, close);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(top, table(facts), fold, buttons);
        content.getStyleClass().addAll("confirm", "about");
        var title = Words.get("action.about");
        var shown = sheets.show(title, content, () -> {});
        close.setOnAction(e -> shown.close());
    }

    /** What a report of a fault must name; holds nothing of the user's. */
    static List<Fact> facts(EngineSession session) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("about.java", property("java.runtime.version")));
        facts.add(fact("about.javafx", property("javafx.runtime.version")));
        facts.add(
                fact(
                        "about.system",
                        "%s %s, %s"
                                .formatted(
                                        property("os.name"),
                                        property("os.version"),
                                        property("os.arch"))));
        facts.add(fact("about.engine", engine(session)));
        return facts;
    }

    private static String engine(EngineSession session) {
        return switch (session.stateProperty().get()) {
            case SessionState.Connected(var info) -> {
                var name = session.address().map(a -> a.name()).orElse(info.name());
                yield Words.get(
                        "about.engine.is", name, info.name(), info.version(), info.platform());
            }
            case SessionState.Looking l -> Words.get("status.looking");
            case SessionState.NoEngine n -> Words.get("status.none");
            case SessionState.Lost l -> Words.get("about.engine.lost");
        };
    }

    private static Fact fact(String key, String value) {
        return new Fact(Words.get(key), value);
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static String text(List<Fact> facts) {
        var lines =
                facts.stream()
                        .map(fact -> fact.name() + ": " + fact.value())
                        .collect(Collectors.joining("\n"));
        return Words.get("app.title") + " " + Version.current() + "\n" + lines + "\n";
    }

    private static Node table(List<Fact> facts) {
        var table = new GridPane();
        table.getStyleClass().add("about-table");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().setAll(names, new ColumnConstraints());
        table.setId("aboutFacts");
        for (var fact : facts) {
            var name = new Label(fact.name());
            name.getStyleClass().add("muted");
            var value = new Label(fact.value());
            value.setWrapText(true);
            table.addRow(table.getRowCount(), name, value);
        }
        return table;
    }

    private static Node foundations() {
        var table = new GridPane();
        table.getStyleClass().add("about-table");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(names, new ColumnConstraints());
        for (var one : Foundation.ALL) {
            var licence = new Label(one.licence());
            licence.getStyleClass().add("muted");
            licence.setMinWidth(Region.USE_PREF_SIZE);
            var name = new Label(one.name());
            name.setWrapText(true);
            table.addRow(table.getRowCount(), name, licence);
        }
        return table;
    }
}
