package dev.crossdock.docker.registry;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.docker.wire.Json;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * A few requests to one repository, with one login. The login is given to whom the registry names
 * for it, once; then its token is used.
 */
final class RegistrySession {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;

    private final HttpClient http;
    private final QualifiedName name;
    private final Optional<Login> login;
    private @Nullable String authorization;

    RegistrySession(HttpClient http, QualifiedName name, Optional<Login> login) {
        this.http = http;
        this.name = name;
        this.login = login;
    }

    /**
     * Asks for something of the repository.
     *
     * @param path such as {@code manifests/latest}
     * @param accept media types
     * @throws EngineException {@link EngineFailure.NoSuchImage}, {@link EngineFailure.LoginNeeded},
     *     {@link EngineFailure.RateLimited}, {@link EngineFailure.RegistryUnreachable}
     */
    HttpResponse<byte[]> get(String path, String accept) {
        var uri = RegistryAddress.of(name.domain()).resolve("/v2/" + name.path() + "/" + path);
        var answer = send(uri, accept, authorization);
        if (answer.statusCode() == UNAUTHORIZED && authorization == null) {
            authorization = authorize(answer);
            answer = send(uri, accept, authorization);
        }
        if (answer.statusCode() >= REDIRECT && answer.statusCode() < ERROR) {
            // To where the content lies, which is another server: it gets no login of ours.
            var elsewhere = uri.resolve(answer.headers().firstValue("Location").orElse(""));
            answer = send(elsewhere, accept, null);
        }
        return checked(answer);
    }

    private HttpResponse<byte[]> checked(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status < REDIRECT) {
            return answer;
        }
        var detail = "HTTP " + status;
        throw new EngineException(
                switch (status) {
                    case UNAUTHORIZED, FORBIDDEN ->
                            new EngineFailure.LoginNeeded(name.familiar(), detail);
                    case NOT_FOUND -> new EngineFailure.NoSuchImage(name.familiar(), detail);
                    case TOO_MANY -> new EngineFailure.RateLimited(detail);
                    default -> new EngineFailure.RegistryUnreachable(name.familiar(), detail);
                });
    }

    /** Answers the challenge: with the login itself, or with a token that it is exchanged for. */
    private String authorize(HttpResponse<byte[]> refusal) {
        var challenge =
                refusal.headers().allValues("WWW-Authenticate").stream()
                        .flatMap(header -> Challenge.parse(header).stream())
                        .findFirst();
        if (challenge.isEmpty()) {
            throw loginNeeded();
        }
        if (!challenge.get().isBearer()) {
            return login.map(Login::basic).orElseThrow(this::loginNeeded);
        }
        var request = challenge.get().tokenRequest(name.path(), login).timeout(PATIENCE).build();
        var answer = checked(send(request));
        try {
            var json = Json.read(new ByteArrayInputStream(answer.body()));
            var token = json.path("token").asText(json.path("access_token").asText());
            return "Bearer " + token;
        } catch (IOException e) {
            throw new EngineException(
                    new EngineFailure.RegistryUnreachable(name.familiar(), "token"), e);
        }
    }

    private EngineException loginNeeded() {
        return new EngineException(new EngineFailure.LoginNeeded(name.familiar(), "HTTP 401"));
    }

    private HttpResponse<byte[]> send(URI uri, String accept, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", accept);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new EngineException(
                    new EngineFailure.RegistryUnreachable(
                            name.familiar(), e.getClass().getSimpleName() + ": " + e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }
}
