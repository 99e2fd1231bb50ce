package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerDetails.State;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class EarlyDeathTest {
    private final List<String> died = new ArrayList<>();
    private final EarlyDeath early = new EarlyDeath(died::add);
    private final Instant now = Instant.now();

    @Test
    void anEndWithinAMinuteIsToldOnce() {
        early.watch("a");
        early.happened(event("a", "start", 0));
        early.happened(event("a", "die", 59));
        early.happened(event("a", "die", 59));
        assertThat(died).containsExactly("a");
    }

    @Test
    void aLaterEndAndOtherContainersAreNot() {
        early.watch("a");
        early.happened(event("b", "start", 0));
        early.happened(event("b", "die", 1));
        early.happened(event("a", "start", 0));
        early.happened(event("a", "die", 61));
        assertThat(died).isEmpty();
    }

    @Test
    void oneThatHadEndedBeforeAnybodyLookedIsTold() {
        early.watch("a");
        early.inspected(details(ContainerStatus.EXITED, -5, -4));
        assertThat(died).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"EXITED, -9000, -8999", "EXITED, -300, -10", "CREATED, -5, -4", "RUNNING, -5, -4"})
    void oldNewsIsNoNews(ContainerStatus status, int started, int finished) {
        early.watch("a");
        early.inspected(details(status, started, finished));
        assertThat(died).isEmpty();
    }

    @Test
    void oneThatCouldNotBeStartedIsTold() {
        early.watch("a");
        early.inspected(details(ContainerStatus.CREATED, "exec: no such file", -5, -4));
        assertThat(died).containsExactly("a");
    }

    @Test
    void anEndThatWasAskedForIsNoNewsAndTheNextOneIs() {
        early.watch("a");
        early.inspected(details(ContainerStatus.RUNNING, -10, -20));
        early.happened(event("a", "kill", 1));
        early.happened(event("a", "die", 1));
        assertThat(died).isEmpty();
        early.happened(event("a", "start", 2));
        early.happened(event("a", "die", 3));
        assertThat(died).containsExactly("a");
    }

    @Test
    void oneFoundRunningIsWatchedFromItsStart() {
        early.watch("a");
        early.inspected(details(ContainerStatus.RUNNING, -10, -20));
        early.happened(event("a", "die", 1));
        assertThat(died).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:8080->80/tcp, localhost:8080",
        "[::]:8080->80/tcp, localhost:8080",
        "127.0.0.1:5432->5432/tcp, localhost:5432",
        "192.168.64.2:80->80/tcp, 192.168.64.2:80"
    })
    void aPublishedPortLeadsToWhereThisMachineReachesIt(String published, String address) {
        assertThat(PublishedPort.address(published)).isEqualTo(address);
    }

    private EngineEvent event(String id, String action, int seconds) {
        return new EngineEvent("container", action, id, now.plusSeconds(seconds), Map.of());
    }

    private ContainerDetails details(ContainerStatus status, int started, int finished) {
        return details(status, "", started, finished);
    }

    private ContainerDetails details(
            ContainerStatus status, String error, int started, int finished) {
        return new ContainerDetails(
                "a",
                "a",
                "image",
                "id",
                Platform.AMD64,
                new State(
                        status,
                        status == ContainerStatus.EXITED ? 1 : null,
                        false,
                        error,
                        0,
                        now.plusSeconds(started),
                        now.plusSeconds(finished)),
                RunSpec.of("image"),
                List.of(),
                List.of(),
                Map.of(),
                "",
                "",
                List.of(),
                new ContainerDetails.HostLimits(0, 0, false, false, ""),
                null);
    }
}
