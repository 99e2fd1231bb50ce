package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What engines answer to a create, a pull and a start that they refuse. */
class RefusalTest {

    private static RunSpec run(String options) {
        return ((PastedRun) DockerRunParser.parse("docker run " + options + " demo:1")).spec();
    }

    /**
     * Docker 26.1.5 (runc 1.1), 28.5.2 (runc 1.3), Podman 5.4.2 (crun 1.21); Docker Desktop's from
     * for-mac#6759 and docker-elk#739.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    user-not-found|--user bob|unable to find user bob: no matching entries in passwd file|docker run -u 1000 demo:1
                    user-not-found|--user 7:ops|unable to find group ops: no matching entries in group file|docker run -u 7 demo:1
                    workdir-unusable|-w /priv|OCI runtime create failed: runc create failed: unable to start container process: chdir to cwd ("/priv") set in config.json failed: permission denied: unknown|docker run -w / demo:1
                    workdir-unusable|-w /etc/passwd|Cannot mkdir: /etc/passwd is not a directory|docker run -w / demo:1
                    workdir-unusable|-w /bin/sh/x|lstat /var/lib/docker/rootfs/overlayfs/e5/bin/busybox/x: not a directory|docker run -w / demo:1
                    workdir-unusable|-w /x|crun: chdir to `/x`: Not a directory: OCI runtime error|docker run -w / demo:1
                    mount-type-mismatch|-v /etc/a:/etc -v b:/b|error mounting "/etc/a" to rootfs at "/etc": mount /etc/a:/etc (via /proc/self/fd/6), flags: 0x5000: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)?|docker run -v b:/b demo:1
                    bind-source-missing|--mount type=bind,src=/nope,dst=/x|invalid mount config for type "bind": bind source path does not exist: /nope|docker run demo:1
                    mount-denied|-v /opt/x:/x|Mounts denied: \\nThe path /opt/x is not shared from the host and is not known to Docker.|docker run demo:1
                    mount-denied|-v /users/x:/x|error while creating mount source path '/users/x': mkdir /users: read-only file system|docker run demo:1
                    port-in-use|-p 5000:80|Ports are not available: exposing port TCP 0.0.0.0:5000 -> 0.0.0.0:0: listen tcp 0.0.0.0:5000: bind: address already in use|docker run -p 80 demo:1
                    port-in-use|-p 8080:80 -p 1:1|driver failed programming external connectivity on endpoint web (7f): Bind for 0.0.0.0:8080 failed: port is already allocated|docker run -p 80 -p 1:1 demo:1
                    privileged-port|-p 80:80|rootlessport cannot expose privileged port 80, you can add 'net.ipv4.ip_unprivileged_port_start=80' to /etc/sysctl.conf|docker run -p 80 demo:1
                    device-unavailable|--gpus all|could not select device driver "" with capabilities: [[gpu]]|docker run demo:1
                    device-unavailable|--device /dev/x|error gathering device information while adding custom device "/dev/x": no such file or directory|docker run demo:1
                    engine-refused|--network nope|network nope not found|-
                    """)
    void wordsOfAStart(String cause, String options, String words, String rerun) {
        var asStart =
                Specimen.running()
                        .spec(s -> run(options))
                        .refused(128, words.replace("\\n", "\n"))
                        .answer();
        var asCreate =
                Diagnosis.ofRefusal(
                        run(options), new EngineFailure.Refused(400, words.replace("\\n", "\n")));
        assertThat(asCreate.cause().id()).isEqualTo(cause);
        assertThat(asCreate.evidence()).extracting(EvidenceItem::source).contains("engine");
        assertThat(first(asCreate)).isEqualTo(rerun);
        if (!words.startsWith("lstat")) {
            assertThat(asStart.cause().id()).isEqualTo(cause);
            assertThat(first(asStart)).isEqualTo(rerun);
        }
    }

    @Test
    void answersThatAreKnownByTheirKind() {
        var platform = run("--platform linux/s390x");
        assertThat(ofRefusal(new EngineFailure.NoSuchImage("demo:1", "No such image")))
                .isEqualTo(Cause.IMAGE_NOT_FOUND);
        assertThat(ofRefusal(new EngineFailure.RateLimited("toomanyrequests")))
                .isEqualTo(Cause.RATE_LIMITED);
        assertThat(ofRefusal(new EngineFailure.LoginNeeded("demo:1", "denied")))
                .isEqualTo(Cause.LOGIN_NEEDED);
        var published = new EngineFailure.PlatformNotPublished("demo:1", "linux/s390x", "no match");
        assertThat(ofRefusal(published)).isEqualTo(Cause.PLATFORM_NOT_PUBLISHED);
        assertThat(first(Diagnosis.ofRefusal(platform, published))).isEqualTo("docker run demo:1");
        var cached = new EngineFailure.OtherPlatformCached("demo:1", "linux/s390x", "was found");
        assertThat(Diagnosis.ofRefusal(platform, cached).remedies())
                .extracting(Remedy::kind)
                .containsExactly("pull", "rerun");
        assertThat(ofRefusal(new EngineFailure.Unreachable("unix:///x", "gone")))
                .isEqualTo(Cause.ENGINE_REFUSED);
        var name = new EngineFailure.NameInUse("web", "Conflict");
        assertThat(first(Diagnosis.ofRefusal(run("--name web"), name)))
                .isEqualTo("docker run demo:1");
    }

    @Test
    void noValueOfAVariableIsRepeated() {
        var finding =
                Diagnosis.ofRefusal(
                        run("-e TOKEN=s3cret-v4lue"),
                        new EngineFailure.Refused(400, "invalid value s3cret-v4lue"));
        assertThat(finding.title() + finding.evidence()).doesNotContain("s3cret-v4lue");
    }

    private static Cause ofRefusal(EngineFailure failure) {
        return Diagnosis.ofRefusal(run(""), failure).cause();
    }

    private static String first(Finding finding) {
        return finding.remedies().stream()
                .flatMap(r -> r.rerun().stream())
                .findFirst()
                .map(DockerRun::line)
                .orElse(null);
    }
}
