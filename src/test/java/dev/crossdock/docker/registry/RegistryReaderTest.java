package dev.crossdock.docker.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A registry as its specification has it: here one that wants a token, as Docker Hub does. */
class RegistryReaderTest {
    private static final String INDEX =
            """
            {"manifests": [
              {"digest": "sha256:1", "platform": {"os": "linux", "architecture": "amd64"}},
              {"digest": "sha256:2", "platform": {"os": "linux", "architecture": "arm64", "variant": "v8"}},
              {"digest": "sha256:3", "platform": {"os": "unknown", "architecture": "unknown"},
               "annotations": {"vnd.docker.reference.type": "attestation-manifest"}}]}
            """;
    private static final String PLAIN =
            """
            {"config": {"digest": "sha256:c"}, "layers": [{"size": 1000}, {"size": 24}]}
            """;

    private final Map<String, String> content = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String registry;
    private boolean open;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry = "127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/v2/", this::answer);
        server.createContext("/token", this::token);
        server.createContext("/elsewhere", this::elsewhere);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anIndexTellsItsPlatformsWithoutAttestations() {
        content.put("manifests/1", INDEX);
        var published = read(domain -> Optional.empty());
        assertThat(published.index()).isTrue();
        assertThat(published.platforms()).containsExactly(Platform.AMD64, Platform.ARM64);
        assertThat(published.variants().getLast().digest()).isEqualTo("sha256:2");
        assertThat(published.digest()).startsWith("sha256:").hasSize(71);
    }

    @Test
    void aPlainManifestsPlatformStandsInItsConfigurationElsewhere() {
        content.put("manifests/1", PLAIN);
        content.put("blobs/sha256:c", "{\"os\": \"linux\", \"architecture\": \"arm64\"}");
        var published = read(domain -> Optional.empty());
        assertThat(published.index()).isFalse();
        assertThat(published.variants())
                .containsExactly(new Published.Variant(Platform.ARM64, published.digest(), 1024));
        assertThat(asked).contains("elsewhere nobody");
    }

    @Test
    void whatAnImageKeepsForOthersStandsInItsConfigurationAndIsAskedForOnce() {
        content.put("manifests/1", INDEX);
        content.put("manifests/sha256:2", PLAIN);
        content.put("blobs/sha256:c", "{\"config\": {\"OnBuild\": [\"RUN make\"]}}");
        var name = QualifiedName.of(registry + "/team/app:1");
        try (var reader = new RegistryReader(domain -> Optional.empty())) {
            var published = reader.read(name, "app");
            content.put("manifests/" + published.digest(), INDEX);
            assertThat(reader.onBuild(name, published, Platform.ARM64)).containsExactly("RUN make");
            asked.clear();
            assertThat(reader.onBuild(name, published, Platform.ARM64)).containsExactly("RUN make");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void aLoginIsGivenForTheTokenAndTheTokenToTheRegistry() {
        content.put("manifests/1", INDEX);
        read(domain -> Optional.of(new Login("me", "pw")));
        assertThat(asked)
                .containsExactly(
                        "manifests/1 nobody",
                        "token Basic bWU6cHc= GET repository:team/app:pull",
                        "manifests/1 Bearer t0k3n");
    }

    @Test
    void anIdentityTokenIsExchanged() {
        content.put("manifests/1", INDEX);
        read(domain -> Optional.of(Login.token("refresh")));
        assertThat(asked.get(1)).isEqualTo("token nobody POST repository:team/app:pull");
    }

    @Test
    void aRegistryThatAsksNobodyIsReadAtOnce() {
        open = true;
        content.put("manifests/1", INDEX);
        read(domain -> Optional.of(new Login("me", "pw")));
        assertThat(asked).containsExactly("manifests/1 nobody");
    }

    @Test
    void refusalsAreToldApart() {
        open = true;
        assertThat(failure()).isInstanceOf(EngineFailure.NoSuchImage.class);
        content.put("manifests/1", "429");
        assertThat(failure()).isInstanceOf(EngineFailure.RateLimited.class);
        content.put("manifests/1", "403");
        assertThat(failure()).isInstanceOf(EngineFailure.LoginNeeded.class);
        content.put("manifests/1", "500");
        assertThat(failure()).isInstanceOf(EngineFailure.RegistryUnreachable.class);
        content.put("manifests/1", "<html>");
        assertThat(failure()).isInstanceOf(EngineFailure.RegistryUnreachable.class);
        server.stop(0);
        assertThat(failure()).isInstanceOf(EngineFailure.RegistryUnreachable.class);
    }

    /** As an engine's failures, with what each says to do. */
    @Test
    void eachRefusalIsOneSentenceThatSaysWhatToDo() {
        open = true;
        assertThat(sentence("404")).contains("Check the name and the tag");
        assertThat(sentence("401")).contains("docker login");
        assertThat(sentence("403")).contains("docker login");
        assertThat(sentence("429")).contains("no more pulls for now", "or wait");
        assertThat(sentence("503")).contains("could not be reached");
        server.stop(0);
        assertThat(sentence("-")).contains("Check the network");
    }

    private String sentence(String answer) {
        content.put("manifests/1", answer);
        var sentence = failure().sentence();
        assertThat(sentence.lines()).singleElement().asString().endsWith(".");
        return sentence;
    }

    private Published read(Credentials credentials) {
        try (var reader = new RegistryReader(credentials)) {
            var reference = registry + "/team/app:1";
            return reader.read(QualifiedName.of(reference), reference);
        }
    }

    private EngineFailure failure() {
        return assertThrows(EngineException.class, () -> read(domain -> Optional.empty()))
                .failure();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replace("/v2/team/app/", "");
        asked.add(path + " " + authorization(exchange));
        if (!open && !authorization(exchange).equals("Bearer t0k3n")) {
            var challenge =
                    "Bearer realm=\"http://%s/token\",service=\"test\",scope=\"x\""
                            .formatted(registry);
            exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
            send(exchange, 401, "{}");
        } else if (!content.containsKey(path)) {
            send(exchange, 404, "{}");
        } else if (path.startsWith("blobs/")) {
            exchange.getResponseHeaders().add("Location", "/elsewhere/" + path);
            send(exchange, 307, "");
        } else if (content.get(path).matches("\\d{3}")) {
            send(exchange, Integer.parseInt(content.get(path)), "{}");
        } else {
            send(exchange, 200, content.get(path));
        }
    }

    private void elsewhere(HttpExchange exchange) throws IOException {
        asked.add("elsewhere " + authorization(exchange));
        send(
                exchange,
                200,
                content.get(exchange.getRequestURI().getPath().replace("/elsewhere/", "")));
    }

    private void token(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = URLDecoder.decode(query == null ? sent : query, StandardCharsets.UTF_8);
        var scope = form.replaceFirst(".*scope=([^&]*).*", "$1");
        asked.add(
                "token %s %s %s"
                        .formatted(authorization(exchange), exchange.getRequestMethod(), scope));
        send(exchange, 200, "{\"token\": \"t0k3n\"}");
    }

    private static String authorization(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "nobody" : header;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
