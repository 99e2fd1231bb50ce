package dev.crossdock.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

class FreeNameTest {
    @ParameterizedTest
    @CsvSource({
        "web, web-4",
        "web-2, web-4",
        "web-20261129, web-20261129-2",
        "ticket-4711, ticket-4711-2",
    })
    void theNextFreeNumberFollowsTheName(String name, String next) {
        assertThat(FreeName.after(name, Set.of("web", "web-2", "web-3", "ticket"))).isEqualTo(next);
    }
}
