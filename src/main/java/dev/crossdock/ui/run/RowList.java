package dev.crossdock.ui.run;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/** Shows the rows of a section as long as they are there, and what may be added. */
final class RowList<R extends SettingsRow> {
    private final RowSection<R> section;
    private final VBox place;
    private final FlowPane buttons;
    private final Function<R, RowView> view;
    private final Map<R, RowView> views = new IdentityHashMap<>();
    private final Map<String, Button> offers = new HashMap<>();

    /**
     * @param place where the rows go
     * @param buttons where what may be added goes, behind what is there
     * @param view makes the node of a row
     */
    RowList(RowSection<R> section, VBox place, FlowPane buttons, Function<R, RowView> view) {
        this.section = section;
        this.place = place;
        this.buttons = buttons;
        this.view = view;
        section.getRows().addListener((ListChangeListener<R>) c -> rows());
        section.getOffers().addListener((ListChangeListener<RowSection.Offer>) c -> offers());
        rows();
        offers();
    }

    private void rows() {
        views.keySet().removeIf(row -> !section.getRows().contains(row));
        var nodes =
                section.getRows().stream().map(row -> views.computeIfAbsent(row, view)).toList();
        if (!place.getChildren().equals(nodes)) {
            place.getChildren().setAll(nodes);
        }
    }

    private void offers() {
        buttons.getChildren().removeAll(offers.values());
        offers.clear();
        for (var offer : section.getOffers()) {
            var button = new Button(offer.text());
            button.getStyleClass().addAll("small", "offer");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(
                    e -> {
                        offer.add().run();
                        focusLast();
                    });
            offers.put(offer.text(), button);
            buttons.getChildren().add(button);
        }
    }

    /** Adds a row and puts the focus into it. */
    void add() {
        section.add();
        focusLast();
    }

    void focus(R row) {
        var shown = views.get(row);
        if (shown != null) {
            shown.focusLast();
        }
    }

    void focusLast() {
        if (!section.getRows().isEmpty()) {
            views.get(section.getRows().getLast()).focusFirst();
        }
    }
}
