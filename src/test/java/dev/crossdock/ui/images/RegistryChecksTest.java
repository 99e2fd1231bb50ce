package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;

class RegistryChecksTest {
    private final StandInEngine engine =
            new StandInEngine().publish("a:1", 1, "amd64").publish("b:1", 1, "amd64");
    private final StandInSession session = new StandInSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final RegistryChecks checks = new RegistryChecks(session, tasks, Clock.systemUTC());

    @BeforeEach
    void connect() {
        session.connect();
    }

    @Test
    void aReferenceIsAskedForOnce() {
        checks.ask("a:1");
        checks.ask("a:1");
        checks.askInTurn(List.of("a:1", "b:1"));
        assertThat(engine.asked).containsExactly("a:1", "b:1");
        assertThat(checks.of("a:1")).isInstanceOf(RegistryAnswer.Known.class);
    }

    @Test
    void askedAgainItIsAskedAgain() {
        checks.ask("a:1");
        checks.askAgain(List.of("a:1"));
        assertThat(engine.asked).containsExactly("a:1", "a:1");
    }

    @Test
    void inTurnMeansOneAtATime() {
        tasks.hold();
        checks.askInTurn(List.of("a:1", "b:1"));
        assertThat(checks.of("a:1")).isInstanceOf(RegistryAnswer.Asking.class);
        assertThat(checks.of("b:1")).isInstanceOf(RegistryAnswer.NotAsked.class);
        tasks.release();
        assertThat(checks.of("b:1")).isInstanceOf(RegistryAnswer.Known.class);
    }

    @Test
    void aRegistryThatHasEnoughIsLeftAlone() {
        engine.refused.put("x:1", new EngineFailure.RateLimited("429"));
        checks.askInTurn(List.of("x:1", "a:1", "b:1"));
        assertThat(engine.asked).containsExactly("x:1");
    }

    @Test
    void anAnswerThatTheLostEngineOwesIsAskedForOnTheNextConnection() {
        session.lose();
        checks.askInTurn(List.of("a:1"));
        assertThat(checks.of("a:1")).isInstanceOf(RegistryAnswer.NotAsked.class);
        session.connect();
        checks.askInTurn(List.of("a:1"));
        assertThat(checks.of("a:1")).isInstanceOf(RegistryAnswer.Known.class);
    }
}
