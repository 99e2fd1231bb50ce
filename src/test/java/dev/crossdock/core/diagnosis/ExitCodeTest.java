package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({
        "0, done",
        "1, failed",
        "126, not executable",
        "127, not found",
        "132, illegal instruction",
        "137, killed",
        "139, segmentation fault",
        "143, asked to stop",
        "255, failed",
        "128, not started"
    })
    void meansSomethingInTwoOrThreeWords(int code, String words) {
        assertThat(ExitCode.meaning(code)).isEqualTo(words);
    }

    @Test
    void aSignalIsExplained() {
        assertThat(ExitCode.sentence(132))
                .isEqualTo(
                        "Exited with 132, which is 128 + signal 4 (SIGILL, illegal instruction)");
    }

    @ParameterizedTest
    @CsvSource({"9, SIGKILL", "KILL, SIGKILL", "sigterm, SIGTERM"})
    void anEventsSignalIsReadInEveryForm(String written, Signal signal) {
        assertThat(Signal.named(written)).contains(signal);
    }
}
