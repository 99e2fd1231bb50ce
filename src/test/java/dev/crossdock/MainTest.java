package dev.crossdock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class MainTest {
    @Test
    void aMacAlwaysHasADisplay() {
        assertThat(Main.canShowWindow("Mac OS X", Map.of())).isTrue();
    }

    @Test
    void linuxHasADisplayWhenTheEnvironmentNamesOne() {
        assertThat(Main.canShowWindow("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Main.canShowWindow("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    }
}
