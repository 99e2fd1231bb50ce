package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossdock.EngineTest;
import dev.crossdock.Eventually;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/** A pull from a registry that begins and never ends can be given up, and leaves nothing. */
@EngineTest(lab = true)
class PullCancelIT {

    /** Of the lab's own network, so that no other lab is in the way. */
    private static final String IMAGE = "127.0.0.1:5097/slow:1";

    /** An image that no engine has yet: of its configuration not a byte is sent. */
    private static final String MANIFEST =
            """
            {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",\
            "config":{"mediaType":"application/vnd.oci.image.config.v1+json",\
            "digest":"%s","size":900},"layers":[]}""";

    /** Answers one request; netcat runs it for each. */
    private static final String REGISTRY =
            """
            read -r request
            while read -r header && [ ${#header} -gt 1 ]; do :; done
            case $request in
            */blobs/*)
                printf 'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n'
                echo began >/proc/1/fd/1
                exec sleep 600 ;;
            */manifests/*)
                printf 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %s\r\n' ${#MANIFEST}
                printf 'Content-Type: application/vnd.oci.image.manifest.v1+json\r\n'
                printf 'Docker-Content-Digest: %s\r\n\r\n' $DIGEST
                case $request in GET*) printf %s "$MANIFEST" ;; esac ;;
            *)
                printf 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n' ;;
            esac
            """;

    private TestEngine lab;
    private Engine engine;
    private String registry = "";

    @BeforeEach
    void serve(TestEngine found) throws Exception {
        lab = found;
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
        var manifest = MANIFEST.formatted(digest(UUID.randomUUID().toString()));
        var words = new ArrayList<>(List.of("run", "-d", "--network", "host", "--init"));
        words.addAll(List.of("-e", "MANIFEST=" + manifest, "-e", "DIGEST=" + digest(manifest)));
        words.addAll(List.of(lab.busybox(), "nc", "-ll", "-p", "5097", "-e", "sh", "-c", REGISTRY));
        registry = lab.docker(words.toArray(String[]::new));
    }

    @AfterEach
    void close() throws Exception {
        lab.docker("rm", "-f", registry);
        engine.close();
    }

    @Thorough
    @Test
    void leavesTheEngineAsItWas() throws Exception {
        var before = everything();
        var pull = new FutureTask<>(this::failureOfPull);
        var thread = Thread.ofVirtual().start(pull);
        Eventually.holds(
                "a file of the image is being sent",
                () -> lab.docker("logs", registry).contains("began"));
        assertThat(pull.isDone()).isFalse();

        thread.interrupt();

        assertThat(pull.get()).isEqualTo(new EngineFailure.Cancelled());
        assertThat(everything()).isEqualTo(before);
    }

    private EngineFailure failureOfPull() {
        return catchThrowableOfType(
                        EngineException.class,
                        () -> engine.images().pull(IMAGE, null, progress -> {}))
                .failure();
    }

    private String everything() throws Exception {
        // those that were made in the same second come in any order
        return lab.docker("images", "-a", "--format", "{{.ID}} {{.Repository}}:{{.Tag}}")
                        .lines()
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + lab.docker("ps", "-aq");
    }

    private static String digest(String text) throws Exception {
        var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return "sha256:" + HexFormat.of().formatHex(bytes);
    }
}
