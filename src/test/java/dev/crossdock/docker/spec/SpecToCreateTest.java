package dev.crossdock.docker.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;
import dev.crossdock.docker.host.LocalMachine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What an engine is asked for, as {@code docker run} would ask. */
class SpecToCreateTest {
    private final SpecToCreate toCreate =
            new SpecToCreate(
                    new LocalMachine(Path.of("/home/me"), Map.of("INHERITED", "here"), "Linux"));

    @Test
    void anInheritedVariableTakesItsValueFromThisMachineOrIsLeftOut() {
        var environment =
                List.of(
                        new EnvironmentEntry("INHERITED", null),
                        new EnvironmentEntry("UNKNOWN", null),
                        new EnvironmentEntry("GIVEN", ""));
        assertThat(body(run().environment(environment)).path("Env").toString())
                .isEqualTo("[\"INHERITED=here\",\"GIVEN=\"]");
    }

    @Test
    void aClearedEntrypointIsOneEmptyWord() {
        assertThat(body(run().entrypoint(List.of())).path("Entrypoint").toString())
                .isEqualTo("[\"\"]");
        assertThat(body(run()).has("Entrypoint")).isFalse();
        assertThat(body(run()).has("Cmd")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8080      | 80      | {\"80/tcp\":[{\"HostIp\":\"\",\"HostPort\":\"8080\"}]}",
                "          | 80      | {\"80/tcp\":[{\"HostIp\":\"\",\"HostPort\":\"\"}]}",
                "9000-9001 | 80      | {\"80/tcp\":[{\"HostIp\":\"\",\"HostPort\":\"9000-9001\"}]}",
                "9000-9001 | 80-81   | {\"80/tcp\":[{\"HostIp\":\"\",\"HostPort\":\"9000\"}],"
                        + "\"81/tcp\":[{\"HostIp\":\"\",\"HostPort\":\"9001\"}]}"
            })
    void portsAreBoundOneByOne(String host, String container, String bindings) {
        var ports = List.of(new PortMapping(null, host, container, "tcp"));
        assertThat(body(run().ports(ports)).path("HostConfig").path("PortBindings").toString())
                .isEqualTo(bindings);
    }

    @Test
    void rangesOfTwoLengthsAreRefused() {
        var ports = List.of(PortMapping.tcp("9000-9002", "80-81"));
        assertThat(refusal(run().ports(ports))).contains("9000-9002:80-81");
    }

    @Test
    void shortMountsAreBindsAndLongOnesMounts() {
        var host =
                body(
                        run().mounts(
                                        List.of(
                                                new Mount(
                                                        "bind", "/src", "/app", true, List.of("z")),
                                                new Mount(
                                                        "volume", "data", "/data", false,
                                                        List.of()),
                                                new Mount(
                                                        "volume",
                                                        null,
                                                        "/anonymous",
                                                        false,
                                                        List.of()),
                                                new Mount(
                                                        "tmpfs",
                                                        null,
                                                        "/tmp",
                                                        false,
                                                        List.of("size=1m")),
                                                new Mount(
                                                        "bind",
                                                        "/there",
                                                        "/here",
                                                        true,
                                                        List.of("bind-propagation=rslave"),
                                                        true))));
        assertThat(host.path("HostConfig").path("Binds").toString())
                .isEqualTo("[\"/src:/app:ro,z\",\"data:/data\"]");
        assertThat(host.path("Volumes").toString()).isEqualTo("{\"/anonymous\":{}}");
        assertThat(host.path("HostConfig").path("Tmpfs").toString())
                .isEqualTo("{\"/tmp\":\"size=1m\"}");
        assertThat(host.path("HostConfig").path("Mounts").toString())
                .isEqualTo(
                        "[{\"Type\":\"bind\",\"Target\":\"/here\",\"Source\":\"/there\",\"ReadOnly\":true,"
                                + "\"BindOptions\":{\"Propagation\":\"rslave\"}}]");
    }

    @Test
    void limitsStandInTheEnginesUnits() {
        var host =
                body(run().cpus("1.5").memoryBytes(1024).restart("on-failure:3"))
                        .path("HostConfig");
        assertThat(host.path("NanoCpus").asLong()).isEqualTo(1_500_000_000);
        assertThat(host.path("Memory").asLong()).isEqualTo(1024);
        assertThat(host.path("RestartPolicy").toString())
                .isEqualTo("{\"Name\":\"on-failure\",\"MaximumRetryCount\":3}");
    }

    @Test
    void otherFlagsFindTheirPlaces() {
        var body =
                body(
                        run().other(
                                        List.of(
                                                "--add-host",
                                                "db:10.0.0.2",
                                                "--cap-add=NET_ADMIN",
                                                "--privileged",
                                                "--ulimit",
                                                "nofile=1024",
                                                "--sysctl",
                                                "net.core.somaxconn=1024",
                                                "--device",
                                                "/dev/fuse",
                                                "--gpus",
                                                "all",
                                                "--shm-size",
                                                "1g",
                                                "--sig-proxy=false",
                                                "--stop-timeout",
                                                "7",
                                                "--attach",
                                                "STDOUT",
                                                "--expose",
                                                "53/udp")));
        var host = body.path("HostConfig");
        assertThat(host.path("ExtraHosts").toString()).isEqualTo("[\"db:10.0.0.2\"]");
        assertThat(host.path("CapAdd").toString()).isEqualTo("[\"NET_ADMIN\"]");
        assertThat(host.path("Privileged").asBoolean()).isTrue();
        assertThat(host.path("Ulimits").toString())
                .isEqualTo("[{\"Name\":\"nofile\",\"Soft\":1024,\"Hard\":1024}]");
        assertThat(host.path("Sysctls").toString()).isEqualTo("{\"net.core.somaxconn\":\"1024\"}");
        assertThat(host.path("Devices").toString())
                .isEqualTo(
                        "[{\"PathOnHost\":\"/dev/fuse\",\"PathInContainer\":\"/dev/fuse\",\"CgroupPermissions\":\"rwm\"}]");
        assertThat(host.path("DeviceRequests").toString())
                .isEqualTo("[{\"Count\":-1,\"Capabilities\":[[\"gpu\"]]}]");
        assertThat(host.path("ShmSize").asLong()).isEqualTo(1L << 30);
        assertThat(body.path("StopTimeout").asInt()).isEqualTo(7);
        assertThat(body.path("ExposedPorts").toString()).isEqualTo("{\"53/udp\":{}}");
    }

    @Test
    void everyFlagWithoutAPlaceIsNamed() {
        assertThat(
                        refusal(
                                run().other(
                                                List.of(
                                                        "--ip",
                                                        "10.0.0.9",
                                                        "--privileged",
                                                        "--no-healthcheck"))))
                .isEqualTo("--ip, --no-healthcheck");
        assertThat(refusal(run().other(List.of("--ulimit", "nonsense"))))
                .isEqualTo("--ulimit nonsense");
        assertThat(
                        refusal(
                                run().mounts(
                                                List.of(
                                                        new Mount(
                                                                "bind",
                                                                "/a",
                                                                "/b",
                                                                false,
                                                                List.of("weird=1"),
                                                                true)))))
                .isEqualTo("--mount weird=1");
    }

    private static RunSpecBuilder run() {
        return RunSpec.builder("demo:1");
    }

    private JsonNode body(RunSpecBuilder run) {
        return toCreate.body(run.build());
    }

    private String refusal(RunSpecBuilder run) {
        var failure = assertThrows(EngineException.class, () -> body(run)).failure();
        return ((EngineFailure.Unsupported) failure).what();
    }
}
