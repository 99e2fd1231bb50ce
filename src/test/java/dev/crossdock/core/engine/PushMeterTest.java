package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PushMeterTest {
    private final PushMeter meter = new PushMeter();

    private double tell(String layer, String status, long current, long total) {
        return meter.add(new PullProgress(layer, status, current, total));
    }

    @Test
    void everyLayerCountsTheSameAndOneThatIsThereAlreadyIsDone() {
        assertThat(tell("", "The push refers to repository [x]", 0, 0)).isEqualTo(-1);
        assertThat(tell("a", "Waiting", 0, 0)).isZero();
        assertThat(tell("b", "Layer already exists", 0, 0)).isEqualTo(0.5);
        assertThat(tell("a", "Pushing", 50, 100)).isCloseTo(0.75, within(1e-9));
        assertThat(tell("a", "Pushed", 0, 0)).isEqualTo(1);
    }

    @Test
    void theLastLineIsOfTheTagAndNoLayer() {
        tell("a", "Pushing", 40, 100);
        tell("a", "Pushed", 0, 0);
        tell("", "1: digest: sha256:73d2 size: 404", 0, 0);
        assertThat(meter.layers()).hasSize(1);
        assertThat(meter.layers().getFirst().bytes()).isEqualTo(100);
        assertThat(meter.layers().getFirst().isDone()).isTrue();
    }
}
