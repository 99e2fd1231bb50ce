package dev.crossdock.ui.engine;

import dev.crossdock.core.cost.Spread;

import javafx.scene.layout.Region;

/** A ratio as a bar, the range of its rounds as a lighter end, and a thin mark where native is. */
final class CostBar extends Region {
    private static final double HEIGHT = 8;
    private static final double MARK = 16;
    private static final double MARK_WIDTH = 2;

    private final Region track = part("cost-track");
    private final Region range = part("cost-range");
    private final Region fill = part("cost-fill");
    private final Region mark = part("cost-mark");
    private final Spread ratio;
    private final double full;

    /**
     * @param full the ratio that fills the whole width, the same for every bar of a card
     */
    CostBar(Spread ratio, double full) {
        this.ratio = ratio;
        this.full = full;
        getChildren().setAll(track, range, fill, mark);
        setMinSize(40, MARK);
        setPrefSize(120, MARK);
        setMaxHeight(MARK);
    }

    private static Region part(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        return region;
    }

    @Override
    protected void layoutChildren() {
        double y = snapPositionY((getHeight() - HEIGHT) / 2);
        track.resizeRelocate(0, y, getWidth(), HEIGHT);
        range.resizeRelocate(0, y, at(ratio.most()), HEIGHT);
        fill.resizeRelocate(0, y, at(ratio.median()), HEIGHT);
        mark.resizeRelocate(
                snapPositionX(at(1) - MARK_WIDTH / 2),
                snapPositionY((getHeight() - MARK) / 2),
                MARK_WIDTH,
                MARK);
    }

    private double at(double value) {
        return Math.clamp(value / full, 0, 1) * getWidth();
    }
}
