package dev.crossdock.docker.registry;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.docker.host.DockerConfig;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The logins of {@code docker login}: in {@code config.json} itself, or with a credential helper
 * that it names (docker/cli {@code cli/config}). Asked anew each time, as a login may come or go.
 */
public final class DockerCredentials implements Credentials {
    /** Docker Hub's name in there, since its first days. */
    private static final String HUB = "https://index.docker.io/v1/";

    private final DockerConfig config;
    private final CredentialHelpers helpers;

    public DockerCredentials(DockerConfig config, CredentialHelpers helpers) {
        this.config = config;
        this.helpers = helpers;
    }

    @Override
    public Optional<Login> of(String domain) {
        var settings = config.read();
        var server = domain.equals("docker.io") ? HUB : domain;
        var helper = settings.path("credHelpers").path(server).asText();
        var store = helper.isEmpty() ? settings.path("credsStore").asText() : helper;
        return (store.isEmpty() ? Optional.<Login>empty() : helpers.ask(store, server))
                .or(() -> written(settings.path("auths"), server));
    }

    /** Older versions wrote a registry as an address. */
    private static Optional<Login> written(JsonNode logins, String server) {
        return Stream.of(
                        server,
                        "https://" + server,
                        "https://" + server + "/v1/",
                        "http://" + server)
                .flatMap(name -> login(logins.path(name)).stream())
                .findFirst();
    }

    private static Optional<Login> login(JsonNode entry) {
        var token = entry.path("identitytoken").asText();
        if (!token.isEmpty()) {
            return Optional.of(Login.token(token));
        }
        var pair = pair(entry);
        return pair.size() == 2 && !pair.getFirst().isEmpty()
                ? Optional.of(new Login(pair.getFirst(), pair.getLast()))
                : Optional.empty();
    }

    private static List<String> pair(JsonNode entry) {
        var encoded = entry.path("auth").asText();
        if (encoded.isEmpty()) {
            return List.of(entry.path("username").asText(), entry.path("password").asText());
        }
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return List.of(text.replace("\0", "").split(":", 2));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
