package dev.crossdock.ui.builds;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An error, opened under the row that has it: its sentence, its fix, a way around it. */
final class FindingPanel extends VBox {

    /**
     * @param lines of the file
     * @param chosen how many platforms are chosen; the last is never left out
     */
    FindingPanel(
            FindingGroup finding, List<String> lines, int chosen, Consumer<Platform> leaveOut) {
        getStyleClass().add("finding");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Words.get("builds.check.line", finding.line(), finding.message()));
        getChildren().add(words(finding));
        var way = new HBox(8);
        way.setAlignment(Pos.BOTTOM_LEFT);
        fix(finding, lines).ifPresent(box -> way.getChildren().add(box));
        leaveOut(finding, chosen, leaveOut).ifPresent(way.getChildren()::add);
        if (!way.getChildren().isEmpty()) {
            getChildren().add(way);
        }
        if (finding.fixIsProse()) {
            getChildren().add(muted(finding.fix()));
        }
    }

    private static Optional<Node> leaveOut(
            FindingGroup finding, int chosen, Consumer<Platform> leaveOut) {
        var suffering = finding.platforms();
        if (!finding.error() || suffering.isEmpty() || suffering.size() >= chosen) {
            return Optional.empty();
        }
        var button = new Button(Words.get("builds.check.leave-out", names(suffering)));
        button.getStyleClass().addAll("small", "leave-out");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> suffering.forEach(leaveOut));
        return Optional.of(button);
    }

    private static String names(List<Platform> platforms) {
        return platforms.stream().map(Platform::shortName).collect(Collectors.joining(", "));
    }

    static TextFlow words(FindingGroup finding) {
        var title = new Text(Words.get("builds.check.line", finding.line(), finding.title()) + " ");
        title.getStyleClass().addAll("text", "strong");
        var rest = new Text(finding.rest());
        rest.getStyleClass().addAll("text", "muted-words");
        var words = new TextFlow(title, rest);
        words.getStyleClass().add("finding-words");
        return words;
    }

    private Optional<Node> fix(FindingGroup finding, List<String> lines) {
        if (finding.change().isPresent()) {
            return finding.change().map(FixBox::change);
        }
        if (finding.fixIsProse()) {
            return finding.line() <= lines.size()
                    ? Optional.of(FixBox.wrong(finding.line(), shown(lines, finding.line())))
                    : Optional.empty();
        }
        getChildren().add(muted(introduction(finding)));
        return Optional.of(FixBox.text(finding.fix()));
    }

    private static String introduction(FindingGroup finding) {
        if (finding.fixIsCommand()) {
            return Words.get("builds.check.fix.type");
        }
        return finding.fixIsFewerPlatforms()
                ? Words.get("builds.check.fix.fewer")
                : Words.get("builds.check.fix.instead");
    }

    private static String shown(List<String> lines, int number) {
        return SecretShapes.hide(lines.get(number - 1).strip());
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
