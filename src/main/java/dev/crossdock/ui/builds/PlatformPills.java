package dev.crossdock.ui.builds;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.beans.binding.Bindings;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The platforms to build for: the usual ones to be ticked, rarer ones behind a menu. */
final class PlatformPills {

    private static final Set<Platform> FIRST =
            Set.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);

    private final EngineSession session;
    private final List<Node> nodes = new ArrayList<>();
    private final MenuButton more = new MenuButton(Words.get("builds.add-platform"));

    PlatformPills(List<PlatformChoice> choices, EngineSession session) {
        this.session = session;
        for (var choice : choices) {
            var pill = pill(choice);
            nodes.add(pill);
            if (!FIRST.contains(choice.platform())) {
                hide(pill, choice);
            }
        }
        more.setId("addPlatform");
        more.setGraphic(new Icon(Glyph.ADD));
        more.getStyleClass().add("flat");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.visibleProperty().bind(Bindings.isNotEmpty(more.getItems()));
        more.managedProperty().bind(more.visibleProperty());
        nodes.add(more);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Once it was chosen it stays, so that it can be unticked and ticked again. */
    private void hide(Node pill, PlatformChoice choice) {
        var item = new MenuItem(choice.platform().toString());
        item.setOnAction(e -> choice.chosenProperty().set(true));
        more.getItems().add(item);
        show(pill, false);
        choice.chosenProperty()
                .subscribe(
                        chosen -> {
                            if (chosen) {
                                show(pill, true);
                                more.getItems().remove(item);
                            }
                        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Node pill(PlatformChoice choice) {
        var box = new CheckBox(choice.platform().toString());
        box.setId("build-" + choice.platform().shortName().replace('/', '-'));
        box.selectedProperty().bindBidirectional(choice.chosenProperty());
        box.getStyleClass().add("mono");
        box.setMinWidth(Region.USE_PREF_SIZE);
        var runs = new Label();
        runs.setMinWidth(Region.USE_PREF_SIZE);
        Runnable paint = () -> tell(runs, session.support(choice.platform()).runs());
        paint.run();
        session.platforms().addListener((MapChangeListener<Object, Object>) change -> paint.run());
        var pill = new HBox(box, runs);
        pill.getStyleClass().add("platform-pill");
        return pill;
    }

    private static void tell(Label label, RunsHow runs) {
        var icon = new Icon(PlatformBadge.glyph(runs));
        var tone = PlatformBadge.iconTone(runs);
        icon.setTone(tone);
        label.setGraphic(icon);
        label.setText(PlatformBadge.runs(runs));
        label.getStyleClass()
                .setAll("label", "runs", "tone-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
