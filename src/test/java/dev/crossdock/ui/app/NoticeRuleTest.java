package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeRuleTest {

    @ParameterizedTest
    @CsvSource({
        "true, true, true, NOT_AT_ALL",
        "true, true, false, IN_THE_WINDOW",
        "true, false, true, BY_THE_SYSTEM_TOO",
        "true, false, false, BY_THE_SYSTEM_TOO",
        "false, true, false, NOT_AT_ALL",
        "false, false, false, NOT_AT_ALL"
    })
    void whoLooksElsewhereIsToldWhereTheyLook(
            boolean wanted, boolean inFront, boolean pageShown, NoticeRule form) {
        assertThat(NoticeRule.of(wanted, inFront, pageShown)).isEqualTo(form);
    }
}
