package dev.crossdock.ui.images;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A reference with its repository in bold. Where there is no room the registry gives way first. Of
 * plain texts: a label is a node more, and all nodes of a row are styled anew in a scroll.
 */
final class NameLine extends Region {
    /** A registry of fewer pixels than these says nothing. */
    private static final double LEAST = 32;

    private static final double UNKNOWN = -1;

    private final Part domain = new Part("quiet");
    private final Part name = new Part("name");
    private final Part tag = new Part("quiet");

    NameLine() {
        getStyleClass().add("image-name");
        getChildren().setAll(domain.text, name.text, tag.text);
    }

    void show(ImageRow row) {
        domain.show(row.domain());
        name.show(row.name());
        tag.show(row.tag());
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return domain.width() + name.width() + tag.width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.text.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double tagWidth = Math.min(tag.width(), room / 2);
        double nameWidth = Math.min(name.width(), room - tagWidth);
        double left = room - tagWidth - nameWidth;
        double domainWidth = left < LEAST ? 0 : Math.min(domain.width(), left);
        domain.text.setVisible(domainWidth > 0);
        double y = Math.round((getHeight() - name.text.prefHeight(-1)) / 2);
        domain.put(0, y, domainWidth);
        name.put(domainWidth, y, nameWidth);
        tag.put(domainWidth + nameWidth, y, tagWidth);
    }

    /** One of the three, cut where there is no room for all of it. */
    private static final class Part {
        private final Text text = new Text();
        private String whole = "";
        private double width = UNKNOWN;

        Part(String styleClass) {
            text.getStyleClass().addAll("text", styleClass);
            text.setTextOrigin(VPos.TOP);
            text.fontProperty().subscribe(() -> width = UNKNOWN);
        }

        void show(String what) {
            whole = what;
            width = UNKNOWN;
            set(what);
        }

        /** Of the whole, also while it is cut. */
        double width() {
            if (width == UNKNOWN) {
                var shown = text.getText();
                width = widthOf(whole);
                set(shown);
            }
            return width;
        }

        void put(double x, double y, double room) {
            if (width() > room) {
                cut(room);
            } else {
                set(whole);
            }
            text.relocate(x, y);
        }

        private void cut(double room) {
            int fits = 0;
            int tooLong = whole.length();
            while (tooLong - fits > 1) {
                int middle = (fits + tooLong) / 2;
                if (widthOf(whole.substring(0, middle) + "…") > room) {
                    tooLong = middle;
                } else {
                    fits = middle;
                }
            }
            set(whole.substring(0, fits) + "…");
        }

        private double widthOf(String what) {
            set(what);
            return text.prefWidth(-1);
        }

        private void set(String what) {
            if (!text.getText().equals(what)) {
                text.setText(what);
            }
        }
    }
}
