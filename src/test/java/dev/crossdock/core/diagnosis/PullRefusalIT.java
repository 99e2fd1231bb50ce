package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crossdock.EngineTest;
import dev.crossdock.Eventually;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Images that a real engine cannot have: what it answers leads to the cause. */
@EngineTest(lab = true)
class PullRefusalIT {

    /** Of the lab's own network, so that no other lab is in the way. */
    private static final String LIMITED = "127.0.0.1:5098";

    private static final String LOCKED = "127.0.0.1:5099";

    /** What a registry says to whoever asks too often; netcat sends it to everybody. */
    private static final String TOO_MANY =
            """
            body='{"errors":[{"code":"TOOMANYREQUESTS","message":"You have reached your pull rate limit."}]}'
            printf 'HTTP/1.1 429 Too Many Requests\r\n'
            printf 'Content-Type: application/json\r\nConnection: close\r\n'
            printf 'Content-Length: %s\r\n\r\n%s' ${#body} "$body"
            """;

    private static final String WITH_PASSWORD =
            """
            version: 0.1
            storage: {filesystem: {rootdirectory: /tmp/images}}
            http: {addr: "127.0.0.1:5099"}
            auth: {htpasswd: {realm: lab, path: /etc/registry/htpasswd}}
            """;

    private final List<String> beside = new ArrayList<>();
    private TestEngine lab;
    private Engine engine;

    @BeforeEach
    void open(TestEngine found) {
        lab = found;
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        for (var id : beside) {
            lab.docker("rm", "-f", id);
        }
        engine.close();
    }

    @Test
    void aRegistryThatWantsALogin() throws Exception {
        var settings = Files.createTempDirectory("registry");
        try {
            Files.writeString(settings.resolve("config.yml"), WITH_PASSWORD);
            Files.writeString(settings.resolve("htpasswd"), "me:$2y$04$" + "x".repeat(53) + "\n");
            beside(
                    "-v",
                    "/usr/bin/docker-registry:/usr/bin/docker-registry:ro",
                    "-v",
                    settings + ":/etc/registry:ro",
                    lab.registry() + "/glibc:1",
                    "docker-registry",
                    "serve",
                    "/etc/registry/config.yml");
            assertPullEndsAs("login-needed", LOCKED + "/team/app:1", null);
        } finally {
            for (var name : List.of("config.yml", "htpasswd")) {
                Files.deleteIfExists(settings.resolve(name));
            }
            Files.deleteIfExists(settings);
        }
    }

    @Test
    void aRegistryThatHadEnough() throws Exception {
        assumeTrue(!lab.isPodman(), "Podman asks again by itself, for minutes, before it says so");
        beside(lab.busybox(), "nc", "-ll", "-p", "5098", "-e", "sh", "-c", TOO_MANY);
        assertPullEndsAs("rate-limited", LIMITED + "/library/app:1", null);
    }

    @Test
    void aPlatformThatIsNotPublished() throws Exception {
        assertPullEndsAs(
                "platform-not-published", lab.registry() + "/busybox-amd64:1", Platform.ARM64);
    }

    /** The store of one platform a name; the other one does not find the image at all. */
    @Test
    void anotherPlatformIsHere() throws Exception {
        var store = engine.info().store();
        assumeTrue(
                store == EngineInfo.ImageStore.GRAPHDRIVER && !lab.isPodman(),
                "only an engine with the older image store answers so: lab up --store graphdriver");
        var image = lab.registry() + "/busybox:1";
        engine.images().pull(image, Platform.ARM64, progress -> {});
        var spec = RunSpec.of(image).toBuilder().platform(Platform.AMD64).build();
        assertThat(refused(spec, () -> engine.containers().create(spec)))
                .isEqualTo("other-platform-cached");
    }

    private void assertPullEndsAs(String cause, String image, @Nullable Platform platform)
            throws Exception {
        var spec = RunSpec.of(image);
        Eventually.holds(
                "the answer of " + image,
                () ->
                        refused(spec, () -> engine.images().pull(image, platform, progress -> {}))
                                .equals(cause));
    }

    private static String refused(RunSpec spec, Runnable call) {
        var refusal = catchThrowableOfType(EngineException.class, call::run);
        return Diagnosis.ofRefusal(spec, refusal.failure()).cause().id();
    }

    private void beside(String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("run", "-d", "--network", "host"));
        all.addAll(List.of(words));
        beside.add(lab.docker(all.toArray(String[]::new)));
    }
}
