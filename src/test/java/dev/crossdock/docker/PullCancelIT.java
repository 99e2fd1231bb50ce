package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crossdock.EngineTest;
import dev.crossdock.Eventually;
import dev.crossdock.LabImage;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/** A pull from a registry that begins to send and never ends is given up, and leaves nothing. */
@EngineTest(lab = true)
class PullCancelIT {

    /** Of the lab's own network, so that no other lab is in the way. */
    private static final String SLOW = "127.0.0.1:5097";

    /** The lab's registry, but for files, of which it never sends a byte; netcat runs it. */
    private static final String NOT_A_BYTE =
            """
            read -r request
            while read -r header && [ ${#header} -gt 1 ]; do
                case $header in [Aa]ccept:*) accept="$accept$header
            " ;; esac
            done
            case $request in
            */blobs/*)
                printf 'HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n'
                echo began >/proc/1/fd/1
                exec sleep 600
                ;;
            esac
            printf '%s\nHost: lab\r\nConnection: close\r\n%s\r\n' "$request" "$accept" | nc $REGISTRY
            """;

    private TestEngine lab;
    private Engine engine;
    private String registry = "";

    @BeforeEach
    void serve(TestEngine found) throws Exception {
        lab = found;
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
        LabImage.removeAll(lab); // what is here would not be asked for
        lab.docker("pull", "-q", "--platform", "linux/amd64", lab.busybox());
        var words = new ArrayList<>(List.of("run", "-d", "--network", "host", "--init"));
        words.addAll(List.of("-e", "REGISTRY=" + lab.registry().replace(':', ' ')));
        words.addAll(List.of("--platform", "linux/amd64", lab.busybox()));
        words.addAll(List.of("nc", "-ll", "-p", "5097", "-e", "sh", "-c", ONE_BYTE));
        registry = lab.docker(words.toArray(String[]::new));
    }

    @AfterEach
    void close() throws Exception {
        lab.docker("rm", "-f", registry);
        engine.close();
    }

    @Test
    void leavesTheEngineAsItWas() throws Exception {
        var before = everything();
        var pull = pull(SLOW + "/busybox:1");
        var thread = Thread.ofVirtual().start(pull);
        Eventually.holds(
                "a file of the image is being sent",
                () -> lab.docker("logs", registry).contains("began"));

        thread.interrupt();

        assertThat(pull.get()).isEqualTo(new EngineFailure.Cancelled());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void canBeDoneAgainFromARegistryThatSends() throws Exception {
        leavesTheEngineAsItWas();

        engine.images().pull(lab.busybox(), Platform.ARM64, progress -> {});

        assertThat(engine.images().localPlatforms(lab.busybox())).contains(Platform.ARM64);
    }

    private FutureTask<EngineFailure> pull(String image) {
        return new FutureTask<>(
                () ->
                        catchThrowableOfType(
                                        EngineException.class,
                                        () ->
                                                engine.images()
                                                        .pull(
                                                                image,
                                                                Platform.ARM64,
                                                                progress -> {}))
                                .failure());
    }

    private String everything() throws Exception {
        return lab.docker("images", "-a", "--no-trunc") + lab.docker("ps", "-aq");
    }
}
