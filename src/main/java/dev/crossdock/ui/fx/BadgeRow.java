package dev.crossdock.ui.fx;

import dev.crossdock.core.text.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * Badges in a line. Those for which there is no room are counted at its end, together with what was
 * not to be shown at all. Badges are kept and shown anew, as cells are.
 */
public final class BadgeRow extends Region {
    private static final double GAP = 6;

    private final List<Badge> badges = new ArrayList<>();
    private final Label rest = new Label();
    private int used;
    private int more;
    private String end = "";

    public BadgeRow() {
        rest.getStyleClass().add("secondary");
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
        while (badges.size() < looks.size()) {
            var badge = new Badge();
            badges.add(badge);
            getChildren().add(badge);
        }
        for (int i = 0; i < badges.size(); i++) {
            badges.get(i).setVisible(i < looks.size());
            if (i < looks.size()) {
                badges.get(i).show(looks.get(i));
            }
        }
        used = looks.size();
        this.more = more;
        end = more > 0 ? count(more, word) : note;
        rest.setText(end);
        requestLayout();
    }

    private static String count(int number, String word) {
        return word.isEmpty()
                ? Words.get("badges.more", number)
                : Words.get("badges.more-word", number, word);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = restWidth();
        for (int i = 0; i < used; i++) {
            width += badges.get(i).prefWidth(-1) + GAP;
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

    private double restWidth() {
        return end.isEmpty() ? 0 : rest.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        int room = howManyFit();
        double x = 0;
        for (int i = 0; i < used; i++) {
            var badge = badges.get(i);
            badge.setVisible(i < room);
            if (i < room) {
                double width = badge.prefWidth(-1);
                double height = badge.prefHeight(-1);
                badge.resizeRelocate(x, Math.round((getHeight() - height) / 2), width, height);
                x += width + GAP;
            }
        }
        rest.setText(room == used ? end : Words.get("badges.more", more + used - room));
        if (more > 0 && rest.prefWidth(-1) > getWidth() - x) {
            rest.setText(Words.get("badges.more", more + used - room));
        }
        double height = rest.prefHeight(-1);
        rest.resizeRelocate(
                x, Math.round((getHeight() - height) / 2), Math.max(0, getWidth() - x), height);
    }

    /** The first badge is shown in any case: it is what runs. */
    private int howManyFit() {
        rest.setText(Words.get("badges.more", more + used));
        double count = rest.prefWidth(-1);
        double x = 0;
        for (int i = 0; i < used; i++) {
            x += badges.get(i).prefWidth(-1);
            boolean last = i == used - 1 && end.isEmpty();
            if (i > 0 && x + (last ? 0 : GAP + count) > getWidth()) {
                return i;
            }
            x += GAP;
        }
        return used;
    }
}
