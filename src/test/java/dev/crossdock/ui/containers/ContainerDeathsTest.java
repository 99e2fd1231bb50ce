package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.ui.containers.ContainerDeaths.Death;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

class ContainerDeathsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<Death> told = new ArrayList<>();
    private final ContainerDeaths deaths = new ContainerDeaths(told::add);

    @Test
    void oneThatIsLookedAtAndFailsIsTold() {
        deaths.watch("web");
        die("web", 3, 10);
        assertThat(told).containsExactly(new Death("web", "name-web", 3, false));
    }

    @Test
    void oneThatNobodyLookedAtIsNotTold() {
        deaths.watch("web");
        die("db", 3, 10);
        assertThat(told).isEmpty();
    }

    @Test
    void oneThatDoesItsWorkIsNotTold() {
        deaths.watch("web");
        die("web", 0, 10);
        assertThat(told).isEmpty();
    }

    @Test
    void oneThatRunsOutOfMemoryIsToldWhateverItsCode() {
        deaths.watch("web");
        happens("web", "oom", 9);
        die("web", 0, 10);
        assertThat(told).containsExactly(new Death("web", "name-web", 0, true));
    }

    @Test
    void oneThatSomebodyEndsIsNotTold() {
        deaths.watch("web");
        happens("web", "kill", 9, "signal", "15");
        die("web", 143, 10);
        happens("web", "stop", 11);
        happens("web", "start", 20);
        die("web", 1, 90);
        assertThat(told).as("only the second end").extracting(Death::code).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "10", "12"})
    void aSignalThatAProgramTakesIsNoEnd(String signal) {
        deaths.watch("web");
        happens("web", "kill", 5, "signal", signal);
        die("web", 2, 100);
        assertThat(told).hasSize(1);
    }

    @Test
    void oneThatIsRestartedAndFailsAgainAndAgainIsToldOnce() {
        deaths.watch("web");
        for (int i = 0; i < 5; i++) {
            happens("web", "start", 10 * i);
            die("web", 1, 10 * i + 2);
        }
        assertThat(told).hasSize(1);
        happens("web", "start", 200);
        die("web", 1, 300);
        assertThat(told).as("after it held for a while").hasSize(2);
    }

    @Test
    void anEndThatTheEngineTellsTwiceIsToldOnce() {
        deaths.watch("web");
        die("web", 1, 2);
        die("web", 1, 200);
        assertThat(told).hasSize(1);
    }

    @Test
    void oneThatEndedBeforeItsStartWasToldIsToldThen() {
        happens("web", "start", 1);
        die("web", 127, 1);
        assertThat(told).isEmpty();
        deaths.started("web");
        assertThat(told).extracting(Death::code).containsExactly(127);
        deaths.started("web");
        assertThat(told).hasSize(1);
    }

    @Test
    void anOldEndIsNoNewsToWhoLooksAtItNow() {
        die("web", 127, 1);
        deaths.watch("web");
        deaths.started("web");
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsNotOfAContainerIsNotMeant() {
        deaths.watch("web");
        deaths.happened(new EngineEvent("image", "die", "web", NOON, new HashMap<>()));
        assertThat(told).isEmpty();
    }

    private void die(String id, int code, int second) {
        happens(id, "die", second, "exitCode", String.valueOf(code));
    }

    private void happens(String id, String action, int second, String... attribute) {
        var attributes = new HashMap<String, String>();
        attributes.put("name", "name-" + id);
        if (attribute.length == 2) {
            attributes.put(attribute[0], attribute[1]);
        }
        deaths.happened(
                new EngineEvent("container", action, id, NOON.plusSeconds(second), attributes));
    }
}
