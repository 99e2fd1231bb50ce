package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RowWindowTest {
    private final List<Double> heights = new ArrayList<>();
    private final RowWindow window =
            new RowWindow(
                    new RowWindow.Rows() {
                        @Override
                        public int size() {
                            return heights.size();
                        }

                        @Override
                        public double height(int row) {
                            return heights.get(row);
                        }
                    });

    @Test
    void rowsThatAllFitBeginAtTheTop() {
        rows(3, 10);
        window.settle(100);
        window.toEnd();
        assertThat(window.position()).isZero();
        assertThat(window.reachesEnd()).isTrue();
    }

    @Test
    void theEndShowsTheLastRowWhole() {
        rows(20, 10);
        window.settle(95);
        window.toEnd();
        assertThat(window.top()).isEqualTo(10);
        assertThat(window.above()).isEqualTo(5);
        assertThat(window.isInSight(19)).isTrue();
        assertThat(window.isInSight(10)).isFalse();
    }

    @Test
    void scrollingGoesOverRowsOfAnyHeightAndStopsAtBothEnds() {
        heights.addAll(List.of(10.0, 50.0, 10.0, 50.0, 10.0));
        window.settle(40);
        window.scroll(15);
        assertThat(window.top()).isEqualTo(1);
        assertThat(window.above()).isEqualTo(5);
        window.scroll(-7);
        assertThat(window.top()).isZero();
        assertThat(window.above()).isEqualTo(8);
        window.scroll(-100);
        assertThat(window.position()).isZero();
        window.scroll(1000);
        assertThat(window.reachesEnd()).isTrue();
        assertThat(window.top()).isEqualTo(3);
        assertThat(window.above()).isEqualTo(20);
    }

    @Test
    void aRowIsBroughtIntoTheMiddleUnlessItIsInSight() {
        rows(100, 10);
        window.settle(100);
        window.reveal(5);
        assertThat(window.top()).isZero();
        window.reveal(50);
        assertThat(window.isInSight(50)).isTrue();
        assertThat(window.position()).isEqualTo(45.5);
        window.reveal(99);
        assertThat(window.reachesEnd()).isTrue();
    }

    @Test
    void rowsThatWentLeaveNoGap() {
        rows(100, 10);
        window.settle(100);
        window.toEnd();
        heights.subList(5, 100).clear();
        window.settle(100);
        assertThat(window.position()).isZero();
        heights.clear();
        window.settle(100);
        assertThat(window.position()).isZero();
    }

    private void rows(int count, double height) {
        for (int i = 0; i < count; i++) {
            heights.add(height);
        }
    }
}
