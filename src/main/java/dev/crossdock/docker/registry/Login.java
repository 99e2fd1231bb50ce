package dev.crossdock.docker.registry;

import dev.crossdock.docker.wire.Json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A login at a registry. Secret: {@link #toString()} shows nothing of it.
 *
 * @param user {@code <token>} where the secret is an identity token, as Docker's credential helpers
 *     have it
 */
public record Login(String user, String secret) {
    private static final String TOKEN_USER = "<token>";

    static Login token(String secret) {
        return new Login(TOKEN_USER, secret);
    }

    public boolean isToken() {
        return user.equals(TOKEN_USER);
    }

    /** As {@code X-Registry-Auth} carries it to an engine. */
    public String header(String domain) {
        var json = Json.object().put("serveraddress", domain);
        if (isToken()) {
            json.put("identitytoken", secret);
        } else {
            json.put("username", user).put("password", secret);
        }
        return Base64.getUrlEncoder().encodeToString(Json.bytes(json));
    }

    /** As {@code Authorization} carries it to a registry. */
    public String basic() {
        var pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Login[…]";
    }
}
