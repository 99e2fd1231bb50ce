package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Badges in a line. Those for which there is no room are counted at its end, together with what was
 * not to be shown at all. Each badge is made once and hidden while it is not wanted: to show
 * another thing in it would have all of it styled anew, which is most of the work of a scroll.
 */
public final class BadgeRow extends Region {
    private static final double GAP = 6;

    /** So many different badges are kept. */
    private static final int KEPT = 16;

    private final Map<Badge.Look, Badge> made = new HashMap<>();
    private final List<Badge> badges = new ArrayList<>();
    private final Text rest = new Text();
    private int more;
    private String end = "";

    public BadgeRow() {
        rest.getStyleClass().addAll("text", "badge-rest");
        rest.setTextOrigin(VPos.TOP);
        getChildren().add(rest);
    }

    /**
     * Shows other badges.
     *
     * @param more how many more there are that have no badge
     * @param word what follows their number, such as {@code published}; empty for none
     * @param note shown at the end where there are no more; empty for none
     */
    public void show(List<Badge.Look> looks, int more, String word, String note) {
        if (made.size() > KEPT) {
            getChildren().setAll(rest);
            made.clear();
        }
        badges.clear();
        looks.forEach(look -> badges.add(made.computeIfAbsent(look, this::make)));
        made.values().forEach(badge -> badge.setVisible(badges.contains(badge)));
        this.more = more;
        end = more > 0 ? count(more, word) : note;
        requestLayout();
    }

    private Badge make(Badge.Look look) {
        var badge = new Badge(look);
        getChildren().add(badge);
        return badge;
    }

    private static String count(int number, String word) {
        return word.isEmpty()
                ? Words.get("badges.more", number)
                : Words.get("badges.more-word", number, word);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = end.isEmpty() ? 0 : widthOf(end);
        for (var badge : badges) {
            width += badge.prefWidth(-1) + GAP;
        }
        return width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return badges.isEmpty() ? rest.prefHeight(-1) : badges.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        int room = howManyFit();
        double x = 0;
        for (int i = 0; i < badges.size(); i++) {
            var badge = badges.get(i);
            badge.setVisible(i < room);
            if (i < room) {
                double width = badge.prefWidth(-1);
                double height = badge.prefHeight(-1);
                badge.resizeRelocate(x, Math.round((getHeight() - height) / 2), width, height);
                x += width + GAP;
            }
        }
        boolean whole = room == badges.size() && (more == 0 || widthOf(end) <= getWidth() - x);
        rest.setText(whole ? end : Words.get("badges.more", more + badges.size() - room));
        rest.relocate(x, Math.round((getHeight() - rest.prefHeight(-1)) / 2));
    }

    /** The first badge is shown in any case: it is what runs. */
    private int howManyFit() {
        int all = badges.size();
        double count = widthOf(Words.get("badges.more", more + all));
        double x = 0;
        for (int i = 0; i < all; i++) {
            x += badges.get(i).prefWidth(-1);
            boolean last = i == all - 1 && end.isEmpty();
            if (i > 0 && x + (last ? 0 : GAP + count) > getWidth()) {
                return i;
            }
            x += GAP;
        }
        return all;
    }

    private double widthOf(String text) {
        if (!rest.getText().equals(text)) {
            rest.setText(text);
        }
        return rest.prefWidth(-1);
    }
}
