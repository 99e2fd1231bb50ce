package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge.Tone;
import dev.crossdock.ui.fx.Fold;
import dev.crossdock.ui.fx.Notice;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;

/** What the builder's own check says, folded under ours and drawn like them. */
final class CheckOfBuilder {

    private CheckOfBuilder() {}

    /**
     * @param open kept by who draws it again and again
     */
    static Node fold(List<BuilderCheck> checks, BooleanProperty open) {
        var list = new VBox(8);
        checks.stream().map(CheckOfBuilder::notice).forEach(list.getChildren()::add);
        var fold = new Fold(Words.get("builds.check.own", checks.size()), list);
        fold.setId("builderChecks");
        fold.setSpacing(8);
        fold.openProperty().bindBidirectional(open);
        return fold;
    }

    private static Notice notice(BuilderCheck check) {
        var message = SecretShapes.hide(check.message());
        var title = Words.get("builds.check.line", check.line(), message);
        var rule = check.url().isEmpty() ? check.name() : check.name() + " · " + check.url();
        return new Notice(Tone.NEUTRAL, title, rule);
    }
}
