package dev.crossdock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        ".,true",
        "src/lab/sample,true",
        "src/lab/sample/Dockerfile,true",
        "no/such/folder,true",
        "api.Dockerfile,true",
        "./check,true",
        "check,false",
        "matrix,false",
        "pom.xml,true",
        "chek,false",
        "--version,false",
        "'',false"
    })
    void aPathAloneIsForTheWindow(String word, boolean window) {
        assertThat(NamedFile.in(word).isPresent()).isEqualTo(window);
        assertThat(NamedFile.in(word, "--json")).isEmpty();
    }
}
