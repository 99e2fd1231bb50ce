package dev.crossdock.ui.images;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A reference with its repository in bold. Where there is no room the registry gives way first. */
final class NameLine extends Region {
    /** A registry of fewer pixels than these says nothing. */
    private static final double LEAST = 32;

    private final Label domain = new Label();
    private final Label name = new Label();
    private final Label tag = new Label();

    NameLine() {
        getStyleClass().add("image-name");
        domain.getStyleClass().add("muted");
        name.getStyleClass().add("name");
        tag.getStyleClass().add("muted");
        getChildren().setAll(domain, name, tag);
    }

    void show(ImageRow row) {
        domain.setText(row.domain());
        name.setText(row.name());
        tag.setText(row.tag());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return domain.prefWidth(-1) + name.prefWidth(-1) + tag.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double tagWidth = Math.min(tag.prefWidth(-1), room / 2);
        double nameWidth = Math.min(name.prefWidth(-1), room - tagWidth);
        double left = room - tagWidth - nameWidth;
        double domainWidth = left < LEAST ? 0 : Math.min(domain.prefWidth(-1), left);
        double height = name.prefHeight(-1);
        double y = Math.round((getHeight() - height) / 2);
        domain.setVisible(domainWidth > 0);
        domain.resizeRelocate(0, y, domainWidth, height);
        name.resizeRelocate(domainWidth, y, nameWidth, height);
        tag.resizeRelocate(domainWidth + nameWidth, y, tagWidth, height);
    }
}
