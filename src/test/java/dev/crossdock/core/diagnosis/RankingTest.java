package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class RankingTest {

    @Test
    void theOthersShareWhatTheFirstLeavesOver() {
        var ranked =
                Ranking.of(
                        List.of(
                                finding(Cause.APP_CRASHED, 0.5),
                                finding(Cause.ENV_MISSING, 0.9),
                                finding(Cause.SEGFAULT, 0.5)));
        assertThat(ranked)
                .extracting(Finding::cause)
                .containsExactly(Cause.ENV_MISSING, Cause.APP_CRASHED, Cause.SEGFAULT);
        assertThat(ranked.getFirst().confidence()).isEqualTo(0.9);
        assertThat(ranked.stream().mapToDouble(Finding::confidence).sum()).isLessThan(1);
        assertThat(ranked.get(2).confidence()).isCloseTo(0.025, within(1e-9));
    }

    @Test
    void oneCauseIsNamedOnce() {
        assertThat(
                        Ranking.of(
                                List.of(
                                        finding(Cause.COMMAND_NOT_FOUND, 0.3),
                                        finding(Cause.COMMAND_NOT_FOUND, 0.9))))
                .singleElement()
                .extracting(Finding::confidence)
                .isEqualTo(0.9);
    }

    @Test
    void whatIsSaidForWantOfBetterIsNotSaidBesideIt() {
        var ranked =
                Ranking.of(
                        List.of(
                                finding(Cause.UNKNOWN, 0.15),
                                finding(Cause.ENGINE_REFUSED, 0.5),
                                finding(Cause.USER_NOT_FOUND, 0.9)));
        assertThat(ranked).extracting(Finding::cause).containsExactly(Cause.USER_NOT_FOUND);
    }

    private static Finding finding(Cause cause, double confidence) {
        return new Finding(cause, confidence, "", "", List.of(), List.of(), List.of());
    }
}
