package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.fx.Navigator.ContainerView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done to one container, without a window. */
class ContainerActionsTest extends ScriptedContainers {

    private void look(String id) {
        container.show(item(id));
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, STOP RESTART PAUSE KILL REMOVE",
        "PAUSED, STOP RESTART RESUME KILL REMOVE",
        "RESTARTING, STOP RESTART REMOVE",
        "EXITED, START REMOVE",
        "CREATED, START REMOVE",
        "REMOVING, ''"
    })
    void onlyWhatFitsItsStateIsOffered(ContainerStatus status, String actions) {
        assertThat(
                        Arrays.stream(ContainerAction.values())
                                .filter(action -> action.fits(status))
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(actions);
    }

    @Test
    void oneThatDiedAtOnceShowsItsDiagnosisUnlessThatIsNotWanted() {
        dieAtOnce();
        assertThat(container.sideProperty().get()).isEqualTo(ContainerView.DIAGNOSIS);

        container.sideProperty().set(ContainerView.CONSOLE);
        settings.showsDiagnosis().set(false);
        dieAtOnce();
        assertThat(container.sideProperty().get()).isEqualTo(ContainerView.CONSOLE);
    }

    private void dieAtOnce() {
        container.show(item("mongo"));
        container.watch("mongo");
        session.tell(Scripts.event("mongo", "start", "15:00:00", Map.of()));
        session.tell(Scripts.event("mongo", "die", "15:00:01", Map.of("exitCode", "132")));
    }

    @Test
    void eachIsAskedOfTheEngine() {
        look("web");
        for (var action : ContainerAction.values()) {
            container.act(action);
        }
        container.rename("shop");
        assertThat(engine.asked)
                .containsExactly(
                        "start web",
                        "stop web",
                        "restart web",
                        "pause web",
                        "unpause web",
                        "kill web",
                        "remove web",
                        "rename web shop");
    }

    @Test
    void aStopTellsItsTimeAndCanBeCutShort() {
        look("web");
        tasks.hold();
        container.act(ContainerAction.STOP);
        var began = container.stoppingProperty().get().began();
        container.tick(began.plusSeconds(4));
        assertThat(container.toldProperty().get()).isEqualTo("Stopping… 4 s of 10 s");
        container.tick(began.plusSeconds(12));
        assertThat(container.toldProperty().get()).isEqualTo("Stopping… 12 s");
        container.killNow();
        assertThat(engine.asked).containsExactly("stop web", "kill web");
        tasks.release();
        assertThat(container.toldProperty().get()).startsWith("Stopped after ");
        assertThat(container.busyProperty().get()).isEmpty();
        container.killNow();
        assertThat(engine.asked).as("it has ended").hasSize(2);
    }

    @Test
    void aStopWaitsAsLongAsTheContainerWasMadeToWait() {
        assertThat(grace()).isEqualTo(Duration.ofSeconds(10));
        assertThat(grace("--init", "--stop-timeout", "25")).isEqualTo(Duration.ofSeconds(25));
        assertThat(grace("--stop-timeout=3")).isEqualTo(Duration.ofSeconds(3));
        assertThat(grace("--stop-timeout=-1")).isEqualTo(Duration.ofSeconds(10));
    }

    private static Duration grace(String... other) {
        return StopTime.graceOf(RunSpec.builder("app").other(List.of(other)).build());
    }

    @Test
    void aStopThatTookAWhileSaysHowLong() {
        var began = Instant.parse("2026-03-01T00:00:00Z");
        var stop = new StopTime(began, Duration.ofSeconds(10));
        assertThat(stop.atTheEnd(began.plusMillis(3200))).isEqualTo("Stopped after 3.2 s");
    }

    @Test
    void aNameIsCheckedAsTheEngineDoes() {
        var taken = Set.of("web", "db");
        assertThat(ContainerName.isGood("shop_1.x-y", "web", taken)).isTrue();
        assertThat(ContainerName.isGood("web", "web", taken)).as("the same").isFalse();
        assertThat(ContainerName.problem("web", "web", taken)).isEmpty();
        assertThat(ContainerName.problem("db", "web", taken))
                .isEqualTo(
                        "Another container is called db. Choose another name, or remove that one"
                                + " first.");
        for (var bad : List.of("x", "-x", "_ab", "a b", "a/b", "ü1")) {
            assertThat(ContainerName.problem(bad, "web", taken)).as(bad).contains(bad);
            assertThat(ContainerName.isGood(bad, "web", taken)).as(bad).isFalse();
        }
    }

    @Test
    void aBrowserIsOfferedEachPortOnce() {
        assertThat(
                        PublishedPort.addresses(
                                List.of(
                                        "0.0.0.0:8080->80/tcp",
                                        "[::]:8080->80/tcp",
                                        "0.0.0.0:5353->53/udp",
                                        "192.0.2.1:81->81/tcp",
                                        "443/tcp")))
                .containsExactly("localhost:8080", "192.0.2.1:81");
    }
}
