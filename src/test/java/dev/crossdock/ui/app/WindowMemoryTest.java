package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Settings;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The headless platform has one screen of 1000 × 1000. */
class WindowMemoryTest extends FxTest {
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final Keeper keeper = Keeper.untilTheEnd();

    private MainWindow open() {
        return onFx(
                () ->
                        new MainWindow(
                                stage(),
                                session.finder(),
                                Wiring.builders(),
                                new Kept(keeper, new Settings(), true)));
    }

    private Rectangle2D bounds() {
        return onFx(
                () ->
                        new Rectangle2D(
                                stage().getX(),
                                stage().getY(),
                                stage().getWidth(),
                                stage().getHeight()));
    }

    private void close(MainWindow window) {
        onFx(
                () -> {
                    window.close();
                    return window;
                });
    }

    private WindowPlace kept() {
        return WindowPlace.read(keeper.load("window")).orElseThrow();
    }

    @Test
    void itsPlaceAndPageAreKeptWhenItCloses() {
        var window = open();
        onFx(
                () -> {
                    stage().setX(30);
                    stage().setY(12);
                    stage().setWidth(930);
                    stage().setHeight(700);
                    return stage();
                });
        screen.click("#page-engine");
        close(window);
        assertThat(kept())
                .isEqualTo(
                        new WindowPlace(new Rectangle2D(30, 12, 930, 700), false, false, "engine"));
    }

    @Test
    void itOpensWhereItWas() {
        var before = new Rectangle2D(40, 20, 910, 720);
        keeper.store("window", new WindowPlace(before, false, false, "builds").lines());
        var window = open();
        assertThat(bounds()).isEqualTo(before);
        onFx(
                () -> {
                    stage().setX(41);
                    return stage();
                });
        close(window);
        assertThat(kept())
                .as("the page that was wanted, though it cannot be shown without an engine")
                .isEqualTo(
                        new WindowPlace(new Rectangle2D(41, 20, 910, 720), false, false, "builds"));
    }

    @Test
    void itsPlaceIsKeptAlsoWhileItIsOpen() {
        var window = open();
        onFx(
                () -> {
                    stage().setX(31);
                    return stage();
                });
        waitFor(
                "the place to be kept",
                () ->
                        WindowPlace.read(keeper.load("window"))
                                .filter(place -> place.bounds().getMinX() == 31)
                                .isPresent());
        close(window);
    }

    @Test
    void aPlaceOutsideOfTheScreensIsNotGoneTo() {
        keeper.store(
                "window",
                new WindowPlace(new Rectangle2D(-9000, 0, 1000, 700), false, false, "").lines());
        var window = open();
        assertThat(bounds()).isEqualTo(new Rectangle2D(0, 120, 1000, 760));
        close(window);
    }

    @Test
    void aPlaceThatCannotBeReadIsNone() {
        keeper.store("window", List.of("x=a lot"));
        var window = open();
        assertThat(bounds()).isEqualTo(new Rectangle2D(0, 120, 1000, 760));
        close(window);
    }

    @Test
    void aMaximisedWindowKeepsTheBoundsItHadBefore() {
        var before = new Rectangle2D(40, 20, 910, 720);
        keeper.store("window", new WindowPlace(before, true, false, "images").lines());
        var window = open();
        waitFor("the window to be large", () -> stage().isMaximized());
        screen.click("#page-engine");
        close(window);
        assertThat(kept()).isEqualTo(new WindowPlace(before, true, false, "engine"));
    }
}
