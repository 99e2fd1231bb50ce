package dev.crossdock.docker.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.docker.wire.Json;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What Podman 5.4.2 tells of a container, by itself and beside what was asked for. */
class PodmanInspectTest {

    @Test
    void whatNobodyAskedForIsLeftOut() throws Exception {
        var plain =
                read(
                        "'Env': ['PATH=/bin', 'container=podman', 'HOME=/root', 'HOSTNAME=cbcb'],"
                                + " 'Hostname': 'cbcb'",
                        "'PidsLimit': 2048, 'Ulimits': ["
                                + limit("NOFILE", 1_048_576, 1_048_576)
                                + ", "
                                + limit("NPROC", 96_364, 96_364)
                                + "]");
        assertThat(plain.environment()).containsExactly(new EnvironmentEntry("PATH", "/bin"));
        assertThat(plain.pidsLimit()).isZero();
        assertThat(plain.other()).containsExactly("--hostname", "cbcb");
        assertThat(plain.detach()).isFalse();
    }

    @Test
    void whatWasAskedForIsKept() throws Exception {
        var asked =
                read(
                        "'Env': ['container=podman', 'TERM=vt100', 'HOME=/srv/app'], 'Tty': true",
                        "'PidsLimit': 20, 'NanoCpus': 500000000, 'CpuPeriod': 100000,"
                                + " 'CpuQuota': 50000, 'CapDrop': ['KILL'], 'Ulimits': ["
                                + limit("NOFILE", 64, 64)
                                + ", "
                                + limit("NPROC", 10, 20)
                                + "]");
        assertThat(asked.environment())
                .containsExactly(
                        new EnvironmentEntry("TERM", "vt100"),
                        new EnvironmentEntry("HOME", "/srv/app"));
        assertThat(asked.pidsLimit()).isEqualTo(20);
        assertThat(asked.cpus()).isEqualTo("0.5");
        assertThat(asked.other())
                .containsExactly(
                        "--cap-drop",
                        "KILL",
                        "--ulimit",
                        "nofile=64:64",
                        "--ulimit",
                        "nproc=10:20");
    }

    @Test
    void allRightsTakenAwayAreOneWord() throws Exception {
        var dropped =
                "'CapDrop': ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL',"
                        + " 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID',"
                        + " 'SYS_CHROOT']";
        assertThat(read("'Env': ['container=podman']", dropped).other())
                .containsExactly("--cap-drop", "ALL");
    }

    @Test
    void mountsLoseWhatIsAddedToAll() throws Exception {
        var mounts =
                read(
                                "'Env': ['container=podman']",
                                "'Binds': ['v1:/v:ro,rprivate,nosuid,nodev,rbind',"
                                        + " '/a:/b:rw,rprivate,rbind', '/c:/d'],"
                                        + " 'Tmpfs': {'/t': 'size=1m,rw,rprivate,nosuid,nodev,"
                                        + "tmpcopyup'}")
                        .mounts();
        assertThat(mounts)
                .containsExactly(
                        new Mount("volume", "v1", "/v", true, List.of()),
                        new Mount("bind", "/a", "/b", false, List.of()),
                        new Mount("bind", "/c", "/d", false, List.of()),
                        new Mount("tmpfs", null, "/t", false, List.of("size=1m")));
    }

    @Test
    void whatDockerTellsIsLeftAsItIs() throws Exception {
        var docker = read("'Env': ['HOME=/root', 'TERM=xterm'], 'Tty': true", "'PidsLimit': 2048");
        assertThat(docker.environment()).hasSize(2);
        assertThat(docker.pidsLimit()).isEqualTo(2048);
        assertThat(docker.detach()).isTrue();
    }

    private static String limit(String name, long soft, long hard) {
        return "{'Name': 'RLIMIT_%s', 'Soft': %d, 'Hard': %d}".formatted(name, soft, hard);
    }

    private static RunSpec read(String config, String host) throws Exception {
        var json = "{'Id': 'cbcb3a98d49c', 'Config': {%s}, 'HostConfig': {%s}}";
        var container = Json.read(json.formatted(config, host).replace('\'', '"'));
        return new InspectToSpec(container, Optional.empty()).spec(null);
    }
}
