package dev.crossdock.docker.registry;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a registry says to a request without a login: {@code Bearer realm="…",service="…"} or {@code
 * Basic} (distribution's {@code docs/content/spec/auth/token.md}).
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final Pattern HEADER = Pattern.compile("(\\w+)(?:\\s+(.*))?");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

    /** Empty if it is a scheme that Crossdock does not know. */
    static Optional<Challenge> parse(String header) {
        var matcher = HEADER.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        var parameters = new HashMap<String, String>();
        if (matcher.group(2) != null) {
            PARAMETER
                    .matcher(matcher.group(2))
                    .results()
                    .forEach(
                            found ->
                                    parameters.put(
                                            found.group(1).toLowerCase(Locale.ROOT),
                                            found.group(2) != null
                                                    ? found.group(2)
                                                    : found.group(3)));
        }
        boolean known =
                scheme.equals("basic")
                        || scheme.equals("bearer") && parameters.containsKey("realm");
        return known ? Optional.of(new Challenge(scheme, parameters)) : Optional.empty();
    }

    boolean isBearer() {
        return scheme.equals("bearer");
    }

    /**
     * Asks for a token to read a repository.
     *
     * @param login empty to ask as nobody
     */
    HttpRequest.Builder tokenRequest(String repository, Optional<Login> login) {
        var query = new HashMap<String, String>();
        query.put("scope", "repository:" + repository + ":pull");
        if (parameters.containsKey("service")) {
            query.put("service", parameters.get("service"));
        }
        var realm = parameters.get("realm");
        if (login.isPresent() && login.get().isToken()) {
            query.put("grant_type", "refresh_token");
            query.put("client_id", "crossdock");
            query.put("refresh_token", login.get().secret());
            return HttpRequest.newBuilder(URI.create(realm))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form(query)));
        }
        var uri = URI.create(realm + (realm.indexOf('?') < 0 ? "?" : "&") + form(query));
        var request = HttpRequest.newBuilder(uri);
        login.ifPresent(known -> request.header("Authorization", known.basic()));
        return request;
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
