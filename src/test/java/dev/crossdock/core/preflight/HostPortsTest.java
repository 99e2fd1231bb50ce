package dev.crossdock.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class HostPortsTest {
    @Test
    void thePortsOfRunningContainersAreTaken() {
        var web = container("web", ContainerStatus.RUNNING, "0.0.0.0:8080->80/tcp", "443/tcp");
        var dns = container("dns", ContainerStatus.RUNNING, "[::]:5353->53/udp");
        var range = container("ftp", ContainerStatus.PAUSED, "0.0.0.0:9000-9001->9000-9001/tcp");
        assertThat(HostPorts.published(List.of(web, dns, range)))
                .containsOnly(
                        Map.entry("8080/tcp", "web"),
                        Map.entry("5353/udp", "dns"),
                        Map.entry("9000/tcp", "ftp"),
                        Map.entry("9001/tcp", "ftp"));
    }

    @Test
    void aStoppedContainerHoldsNoPort() {
        var web = container("web", ContainerStatus.EXITED, "0.0.0.0:8080->80/tcp");
        assertThat(HostPorts.published(List.of(web))).isEmpty();
    }

    @Test
    void theSamePortIsProposedWhereItIsFree() {
        assertThat(HostPorts.propose(5432, port -> true)).hasValue(5432);
        assertThat(HostPorts.propose(5432, port -> !Set.of(5432, 5433).contains(port)))
                .hasValue(5434);
    }

    @Test
    void aLowPortIsProposedHigher() {
        assertThat(HostPorts.propose(80, port -> true)).hasValue(8080);
        assertThat(HostPorts.propose(443, port -> true)).hasValue(8443);
    }

    @Test
    void whereNoneIsFreeNoneIsProposed() {
        assertThat(HostPorts.propose(65000, port -> false)).isEmpty();
    }

    static ContainerSummary container(String name, ContainerStatus status, String... ports) {
        return new ContainerSummary(
                name, name, "it", null, status, null, "", Instant.EPOCH, List.of(ports), Map.of());
    }
}
