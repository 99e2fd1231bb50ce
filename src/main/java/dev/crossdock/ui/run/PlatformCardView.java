package dev.crossdock.ui.run;

import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Icon;
import dev.crossdock.ui.fx.PlatformBadge;
import dev.crossdock.ui.run.PlatformCard.Where;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.stream.Stream;

/** A platform to choose, as a radio button that says what choosing it means. */
final class PlatformCardView extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CANNOT = PseudoClass.getPseudoClass("cannot");

    private final Label name = new Label();
    private final Badge badge = new Badge();
    private final Label recommended =
            line("recommended", Glyph.STAR, Words.get("wizard.platform.recommended"));
    private final Label inCommand =
            line("in-command", Glyph.FILE, Words.get("wizard.platform.in-command"));
    private final Label text = new Label();
    private final Label warning = line("card-warning", Glyph.WARNING, "");
    private final Label enable = new Label();
    private final HBox enableLine = new HBox(enable, copyButton());
    private final Label size = new Label();
    private final Label where = line("card-where", Glyph.PUBLISHED, "");
    private final VBox words = new VBox();
    private boolean chosen;

    PlatformCardView(Runnable choose) {
        getStyleClass().add("platform-card");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.getStyleClass().addAll("mono-text", "card-name");
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        warning.setWrapText(true);
        size.getStyleClass().addAll("strong", "card-size");
        enable.getStyleClass().addAll("mono", "card-command");
        enable.setMinWidth(0);
        enableLine.getStyleClass().add("card-enable");
        var dot = new StackPane(new Region());
        dot.getStyleClass().add("card-radio");
        var title = new HBox(name, badge, recommended, inCommand);
        title.getStyleClass().add("card-title");
        words.getChildren().setAll(title, text, warning, enableLine);
        words.getStyleClass().add("card-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var right = new VBox(size, where);
        right.getStyleClass().add("card-right");
        right.setAlignment(Pos.TOP_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(dot, words, right);
        setOnMouseClicked(
                e -> {
                    choose.run();
                    requestFocus();
                });
        setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.SPACE) {
                        choose.run();
                        e.consume();
                    }
                });
    }

    private static Label line(String styleClass, Glyph glyph, String text) {
        var label = new Label(text, new Icon(glyph));
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Button copyButton() {
        var button = new Button(Words.get("wizard.platform.copy"));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                e -> {
                    Clip.put(enable.getText());
                });
        return button;
    }

    void show(PlatformCard card) {
        name.setText(card.platform().toString());
        badge.show(PlatformBadge.runsInWords(card.support()));
        seen(recommended, card.recommended());
        seen(inCommand, card.inCommand());
        text.setText(card.text());
        warning.setText(card.warning());
        seen(warning, !card.warning().isEmpty());
        seen(enableLine, !card.enable().isEmpty());
        enable.setText(card.enable());
        showWhere(card.where());
        pseudoClassStateChanged(CANNOT, !card.canBeChosen());
        setAccessibleText(spoken(card));
    }

    private void showWhere(Where now) {
        switch (now) {
            case Where.OnThisMachine(var bytes) ->
                    where(bytes, Glyph.CHECK, Words.get("wizard.platform.here", Here.name()));
            case Where.Published(var bytes) ->
                    where(bytes, Glyph.PUBLISHED, Words.get("wizard.platform.to-download"));
            case Where.Unknown u ->
                    where(0, Glyph.NOT_PROBED, Words.get("wizard.platform.unknown"));
        }
    }

    private void where(long bytes, Glyph glyph, String words) {
        size.setText(bytes > 0 ? Sizes.of(bytes) : "");
        where.setText(words);
        var icon = new Icon(glyph);
        icon.setTone(glyph == Glyph.CHECK ? Badge.Tone.SUCCESS : Badge.Tone.NEUTRAL);
        where.setGraphic(icon);
    }

    private String spoken(PlatformCard card) {
        return String.join(
                ". ",
                Stream.of(
                                name.getText(),
                                badge.getAccessibleText(),
                                card.recommended() ? recommended.getText() : "",
                                card.inCommand() ? inCommand.getText() : "",
                                text.getText(),
                                warning.getText(),
                                (size.getText() + " " + where.getText()).strip())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static void seen(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /** Takes a line from the card that had it before. */
    void hold(Node line) {
        if (line.getParent() != words) {
            words.getChildren().add(line);
        }
    }

    /** Tab leads to the chosen one only, as with radio buttons. */
    void setChosen(boolean now) {
        chosen = now;
        pseudoClassStateChanged(CHOSEN, now);
        setFocusTraversable(now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? chosen
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
