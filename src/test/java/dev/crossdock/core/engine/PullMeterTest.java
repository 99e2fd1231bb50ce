package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PullMeterTest {
    private final PullMeter meter = new PullMeter();

    @Test
    void nothingIsKnownBeforeALayerSaysItsSize() {
        assertThat(meter.add(new PullProgress("", "Pulling from library/x", 0, 0))).isEqualTo(-1);
        assertThat(meter.add(new PullProgress("a", "Waiting", 0, 0))).isEqualTo(-1);
    }

    @Test
    void layersAreAddedUp() {
        meter.add(new PullProgress("a", "Downloading", 50, 100));
        assertThat(meter.add(new PullProgress("b", "Downloading", 0, 300))).isEqualTo(0.125);
    }

    @Test
    void aLayerThatIsCompleteCountsWholeThoughItSaysNoNumber() {
        meter.add(new PullProgress("a", "Downloading", 50, 100));
        assertThat(meter.add(new PullProgress("a", "Download complete", 0, 0))).isEqualTo(1);
    }

    @Test
    void unpackingIsNotDownloading() {
        meter.add(new PullProgress("a", "Downloading", 100, 100));
        assertThat(meter.add(new PullProgress("a", "Extracting", 1, 100))).isEqualTo(1);
    }
}
