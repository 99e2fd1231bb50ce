package dev.crossdock.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TogetherTest {
    private final Together together = new Together(2);

    @Test
    void oneAfterTheOtherHasNoCompany() {
        var first = together.enter();
        first.leave();
        var second = together.enter();
        second.leave();
        assertThat(first.hadAny()).isFalse();
        assertThat(second.hadAny()).isFalse();
    }

    @Test
    void bothHaveCompanyThoughOneCameLater() {
        var first = together.enter();
        var second = together.enter();
        assertThat(first.hadAny()).isTrue();
        first.leave();
        var third = together.enter();
        second.leave();
        third.leave();
        var last = together.enter();
        assertThat(first.hadAny()).isTrue();
        assertThat(second.hadAny()).isTrue();
        assertThat(third.hadAny()).isTrue();
        assertThat(last.hadAny()).isFalse();
    }
}
