package dev.crossdock.docker.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** What engines say, word for word, and what it means. */
class FailuresTest {
    private static final Subject ENGINE = new Subject.Whole();
    private static final Subject CONTAINER = new Subject.Container("web");
    private static final Subject START = new Subject.Start("web");
    private static final Subject IMAGE = new Subject.Image("demo:1", Platform.ARM64);

    private static final Subject PUSH = new Subject.Push("me/app:1");

    static List<Arguments> answers() {
        return List.of(
                // A push, as Docker 26.1.5 tells it
                row(
                        PUSH,
                        0,
                        "authorization failed: no basic auth credentials",
                        EngineFailure.LoginRefused.class),
                row(
                        PUSH,
                        0,
                        "unexpected status from HEAD request to http://127.0.0.1:5001/v2/me/x/blobs/sha256:e1: 401 Unauthorized",
                        EngineFailure.LoginRefused.class),
                row(
                        PUSH,
                        0,
                        "push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
                        EngineFailure.PushDenied.class),
                row(
                        PUSH,
                        0,
                        "denied: requested access to the resource is denied",
                        EngineFailure.PushDenied.class),
                row(
                        PUSH,
                        0,
                        "failed to do request: Head \"https://127.0.0.1:5999/v2/pushed/blobs/sha256:7e\": dial tcp 127.0.0.1:5999: connect: connection refused",
                        EngineFailure.RegistryUnreachable.class),
                row(
                        PUSH,
                        0,
                        "failed to do request: Head \"https://no.such.host.example/v2/pushed/blobs/sha256:e1\": dial tcp: lookup no.such.host.example on 10.255.255.53:53: dial udp 10.255.255.53:53: connect: network is unreachable",
                        EngineFailure.RegistryUnreachable.class),
                row(
                        PUSH,
                        0,
                        "tag does not exist: 127.0.0.1:5000/absent:1",
                        EngineFailure.NoSuchImage.class),
                row(
                        PUSH,
                        0,
                        "missing content: content digest sha256:2904389c: not found\nNote: You're trying to push a manifest list/index which references multiple platform specific manifests, but not all of them are available locally",
                        EngineFailure.NotWhole.class),
                row(
                        PUSH,
                        0,
                        "content digest sha256:12a8c5f8: not found",
                        EngineFailure.NotWhole.class),
                // The same with the older store
                row(
                        PUSH,
                        0,
                        "unauthorized: authentication required",
                        EngineFailure.LoginRefused.class),
                row(
                        PUSH,
                        0,
                        "Get \"http://127.0.0.1:5999/v2/\": dial tcp 127.0.0.1:5999: connect: connection refused",
                        EngineFailure.RegistryUnreachable.class),
                row(
                        PUSH,
                        0,
                        "An image does not exist locally with the tag: 127.0.0.1:5000/absent",
                        EngineFailure.NoSuchImage.class),
                // Docker 26.1.5 and 28.5.2
                row(
                        CONTAINER,
                        404,
                        "No such container: web",
                        new EngineFailure.NoSuchContainer("web")),
                row(
                        CONTAINER,
                        404,
                        "cannot kill container: web: No such container: web",
                        new EngineFailure.NoSuchContainer("web")),
                row(IMAGE, 404, "No such image: demo:1", EngineFailure.NoSuchImage.class),
                row(
                        IMAGE,
                        404,
                        "manifest unknown: manifest unknown",
                        EngineFailure.NoSuchImage.class),
                row(
                        IMAGE,
                        404,
                        "manifest for 127.0.0.1:5000/nope:1 not found: manifest unknown: manifest unknown",
                        EngineFailure.NoSuchImage.class),
                row(
                        IMAGE,
                        404,
                        "failed to resolve reference \"127.0.0.1:5000/nope:1\": 127.0.0.1:5000/nope:1: not found",
                        EngineFailure.NoSuchImage.class),
                row(
                        IMAGE,
                        404,
                        "image with reference demo:1 was found but does not match the specified platform: wanted linux/amd64, actual: linux/arm64",
                        EngineFailure.OtherPlatformCached.class),
                row(
                        IMAGE,
                        404,
                        "image with reference demo:1 was found but does not provide the specified platform (linux/s390x)",
                        EngineFailure.OtherPlatformCached.class),
                row(
                        IMAGE,
                        404,
                        "no match for platform in manifest: not found",
                        EngineFailure.PlatformNotPublished.class),
                row(
                        IMAGE,
                        0,
                        "no matching manifest for linux/s390x in the manifest list entries",
                        EngineFailure.PlatformNotPublished.class),
                row(
                        IMAGE,
                        400,
                        "invalid reference format: repository name (library/BAD) must be lowercase",
                        EngineFailure.InvalidReference.class),
                row(
                        IMAGE,
                        409,
                        "Conflict. The container name \"/web\" is already in use by container \"7c9b6d\". You have to remove (or rename) that container to be able to reuse that name.",
                        EngineFailure.NameInUse.class),
                row(
                        IMAGE,
                        409,
                        "conflict: unable to delete demo:1 (must be forced) - container 440b is using its referenced image 493c",
                        EngineFailure.Conflict.class),
                row(
                        IMAGE,
                        500,
                        "Get \"http://127.0.0.1:9/v2/\": dial tcp 127.0.0.1:9: connect: connection refused",
                        EngineFailure.RegistryUnreachable.class),
                row(
                        IMAGE,
                        500,
                        "failed to resolve reference \"docker.io/library/busybox:1\": failed to do request: Head \"https://registry-1.docker.io/v2/library/busybox/manifests/1\": dial tcp: lookup registry-1.docker.io: no such host",
                        EngineFailure.RegistryUnreachable.class),
                row(
                        IMAGE,
                        500,
                        "toomanyrequests: You have reached your pull rate limit.",
                        EngineFailure.RateLimited.class),
                row(
                        IMAGE,
                        404,
                        "pull access denied for secret/app, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
                        EngineFailure.LoginNeeded.class),
                row(IMAGE, 400, "Minimum memory limit allowed is 6MB", EngineFailure.Refused.class),
                row(
                        START,
                        500,
                        "driver failed programming external connectivity on endpoint web (ebb8ab): Bind for 0.0.0.0:8082 failed: port is already allocated",
                        "8082"),
                row(
                        START,
                        500,
                        "driver failed programming external connectivity on endpoint web (ebb8ab): failed to bind host port for 0.0.0.0:8082:172.17.0.3:80/tcp: address already in use",
                        "8082"),
                row(
                        START,
                        500,
                        "failed to set up container networking: driver failed programming external connectivity on endpoint web (9f0): failed to bind host port 0.0.0.0:8082/tcp: address already in use",
                        "8082"),
                row(
                        START,
                        500,
                        "Ports are not available: exposing port TCP 0.0.0.0:5000 -> 127.0.0.1:0: listen tcp 0.0.0.0:5000: bind: address already in use",
                        "5000"),
                row(
                        START,
                        400,
                        "failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"nope\": executable file not found in $PATH: unknown",
                        EngineFailure.NotStarted.class),
                row(
                        START,
                        400,
                        "OCI runtime create failed: exec: \"unauthorized: no such image\": stat: no such file",
                        EngineFailure.NotStarted.class),
                row(START, 404, "network nonet not found", EngineFailure.NotStarted.class),
                row(
                        START,
                        409,
                        "cannot start a paused container, try unpause instead",
                        EngineFailure.Conflict.class),
                row(CONTAINER, 409, "container 7c9b is not running", EngineFailure.Conflict.class),
                row(
                        CONTAINER,
                        409,
                        "can not get logs from container which is dead or marked for removal",
                        EngineFailure.NoSuchContainer.class),
                row(CONTAINER, 500, "connection refused by something", EngineFailure.Refused.class),
                row(ENGINE, 404, "page not found", EngineFailure.Unsupported.class),
                // Podman 5.4
                row(
                        CONTAINER,
                        404,
                        "no container with name or ID \"web\" found: no such container",
                        new EngineFailure.NoSuchContainer("web")),
                row(
                        START,
                        500,
                        "rootlessport listen tcp 0.0.0.0:8080: bind: address already in use",
                        "8080"),
                row(ENGINE, 404, "Not Found", EngineFailure.Refused.class));
    }

    private static Arguments row(Subject subject, int status, String text, Object meaning) {
        return Arguments.of(subject, status, text, meaning);
    }

    /**
     * @param meaning the failure itself, its type, or the port that it names
     */
    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsUnderstood(Subject subject, int status, String text, Object meaning) {
        var failure = Failures.answered(subject, status, text);
        switch (meaning) {
            case Class<?> type -> assertThat(failure).isInstanceOf(type);
            case String port ->
                    assertThat(failure).isEqualTo(new EngineFailure.PortInUse(port, text));
            default -> assertThat(failure).isEqualTo(meaning);
        }
    }
}
