package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

class WindowBoundsTest {
    /** A laptop's screen below its menu bar, one at its left, and one above. */
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 25, 1512, 957);

    private static final Rectangle2D LEFT = new Rectangle2D(-2560, -200, 2560, 1415);
    private static final Rectangle2D ABOVE = new Rectangle2D(0, -1080, 1920, 1055);

    private final WindowBounds bounds = new WindowBounds(1180, 760, 880, 560);

    @Test
    void aNewWindowIsInTheMiddleOfThePrimaryScreen() {
        assertThat(bounds.place(null, List.of(LAPTOP, LEFT)))
                .isEqualTo(new Rectangle2D(166, 124, 1180, 760));
    }

    @Test
    void aNewWindowIsNoLargerThanItsScreen() {
        var small = new Rectangle2D(0, 25, 1024, 615);
        assertThat(bounds.place(null, List.of(small))).isEqualTo(small);
    }

    @Test
    void aWindowGoesBackToAScreenWithNegativeCoordinates() {
        var before = new Rectangle2D(-2000, -150, 1300, 900);
        assertThat(bounds.place(before, List.of(LAPTOP, LEFT))).isEqualTo(before);
        var upper = new Rectangle2D(300, -1000, 1000, 700);
        assertThat(bounds.place(upper, List.of(LAPTOP, ABOVE))).isEqualTo(upper);
    }

    @Test
    void aWindowOfAScreenThatHasGoneIsCentredOnThePrimaryOne() {
        var before = new Rectangle2D(-2000, -150, 1300, 900);
        assertThat(bounds.place(before, List.of(LAPTOP)))
                .isEqualTo(new Rectangle2D(166, 124, 1180, 760));
    }

    @Test
    void aWindowThatHungOverAnEdgeStaysWhereItWas() {
        var right = new Rectangle2D(1200, 300, 1180, 760);
        assertThat(bounds.place(right, List.of(LAPTOP))).isEqualTo(right);
    }

    @Test
    void aStripOfAWindowIsNotEnough() {
        var tooFarRight = new Rectangle2D(1400, 300, 1180, 760);
        var tooFarDown = new Rectangle2D(200, 900, 1180, 760);
        for (var before : List.of(tooFarRight, tooFarDown)) {
            assertThat(bounds.place(before, List.of(LAPTOP)))
                    .isEqualTo(new Rectangle2D(166, 124, 1180, 760));
        }
    }

    @Test
    void aWindowWhoseTitleIsAboveTheScreenCannotBeTakenHoldOf() {
        var before = new Rectangle2D(100, -300, 1180, 760);
        assertThat(bounds.place(before, List.of(LAPTOP)))
                .isEqualTo(new Rectangle2D(166, 124, 1180, 760));
        var underTheMenuBar = new Rectangle2D(100, 12, 1180, 760);
        assertThat(bounds.place(underTheMenuBar, List.of(LAPTOP)))
                .isEqualTo(new Rectangle2D(100, 25, 1180, 760));
    }

    @Test
    void aWindowIsMadeSmallerOnASmallerScreen() {
        var before = new Rectangle2D(200, 100, 2400, 1300);
        assertThat(bounds.place(before, List.of(LAPTOP))).isEqualTo(LAPTOP);
        var wide = new Rectangle2D(200, 100, 2400, 800);
        assertThat(bounds.place(wide, List.of(LAPTOP)))
                .isEqualTo(new Rectangle2D(0, 100, 1512, 800));
    }

    @Test
    void aWindowAcrossTwoScreensBelongsToTheOneThatShowsMostOfIt() {
        var across = new Rectangle2D(-1300, 100, 2000, 800);
        assertThat(bounds.place(across, List.of(LAPTOP, LEFT))).isEqualTo(across);
        var larger = new Rectangle2D(-1300, 100, 2700, 800);
        assertThat(bounds.place(larger, List.of(LAPTOP, LEFT)))
                .isEqualTo(new Rectangle2D(0, 100, 1512, 800));
    }

    @Test
    void aWindowThatIsSmallerThanAnyCanBeIsNotBelieved() {
        assertThat(bounds.place(new Rectangle2D(10, 30, 1, 1), List.of(LAPTOP)).getWidth())
                .isEqualTo(1180);
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        var place = new WindowPlace(new Rectangle2D(-12.5, 30, 1180, 760), true, false, "builds");
        assertThat(WindowPlace.read(place.lines())).contains(place);
    }

    @Test
    void aPlaceThatDoesNotReadWellIsNone() {
        assertThat(WindowPlace.read(List.of())).isEmpty();
        assertThat(WindowPlace.read(List.of("x=1", "y=2", "width=wide", "height=3"))).isEmpty();
        assertThat(WindowPlace.read(List.of("x=NaN", "y=2", "width=900", "height=600"))).isEmpty();
        assertThat(WindowPlace.read(List.of("x=1", "y=2", "width=-900", "height=600"))).isEmpty();
        assertThat(WindowPlace.read(List.of("x=1", "y=2", "width=900", "height=600")))
                .contains(new WindowPlace(new Rectangle2D(1, 2, 900, 600), false, false, ""));
    }
}
