package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.Cause;

import org.junit.jupiter.api.Test;

/** {@code crossdock causes}; {@link CliRun} has no engine to offer. */
class CausesTest {

    @Test
    void listsAllOfThemWithoutAnEngine() {
        var run = CliRun.of("", "causes", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().path("causes")).hasSize(Cause.values().length);
        var first = run.json().path("causes").path(0);
        assertThat(first.properties())
                .extracting(e -> e.getKey())
                .containsExactly("cause", "title", "means", "advice", "codes");
        assertThat(CliRun.of("", "causes").out().lines()).hasSize(Cause.values().length);
    }

    @Test
    void tellsOneInFull() {
        assertThat(CliRun.of("", "causes", "script-crlf").out())
                .contains("Line ends of Windows", "What to do", "LF line ends");
    }

    @Test
    void findsByCodeAndByWords() {
        assertThat(CliRun.of("", "causes", "137").out()).contains("out-of-memory-limit");
        assertThat(CliRun.of("", "causes", "exec", "format", "error").out())
                .contains("emulator-missing");
    }

    @Test
    void whatFitsNothingIsOneLineAndStatusOne() {
        var run = CliRun.of("", "causes", "zzz");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("zzz");
        assertThat(CliRun.of("", "causes", "zzz", "--json").json().path("causes")).isEmpty();
    }

    @Test
    void helpNamesThemToo() {
        assertThat(CliRun.of("", "causes", "--help").out()).contains("host-modules-mounted");
    }
}
