package dev.crossdock.docker.wire;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request to an engine, not yet sent.
 *
 * @param path encoded, without the API version that {@link Wire} puts before it
 * @param query decoded names and values
 * @param content what is sent; null for nothing
 * @param subject what the request is about, so that an answer such as 404 can be understood
 */
public record Call(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable Content content,
        Subject subject) {

    /**
     * @param template a path whose {@code {}} are filled, in order, with the encoded parts
     */
    public static Call get(String template, String... parts) {
        return of("GET", template, parts);
    }

    /** The same as {@link #get} for another method. */
    public static Call head(String template, String... parts) {
        return of("HEAD", template, parts);
    }

    /** The same as {@link #get} for another method. */
    public static Call post(String template, String... parts) {
        return of("POST", template, parts);
    }

    /** The same as {@link #get} for another method. */
    public static Call put(String template, String... parts) {
        return of("PUT", template, parts);
    }

    /** The same as {@link #get} for another method. */
    public static Call delete(String template, String... parts) {
        return of("DELETE", template, parts);
    }

    private static Call of(String method, String template, String... parts) {
        var path = template;
        for (var part : parts) {
            int at = path.indexOf("{}");
            path = path.substring(0, at) + encoded(part) + path.substring(at + 2);
        }
        return new Call(method, path, Map.of(), Map.of(), null, new Subject.Whole());
    }

    public Call about(Subject value) {
        return new Call(method, path, query, headers, content, value);
    }

    public Call query(String name, @Nullable Object value) {
        return value == null
                ? this
                : new Call(
                        method,
                        path,
                        with(query, name, value.toString()),
                        headers,
                        content,
                        subject);
    }

    public Call header(String name, @Nullable String value) {
        return value == null
                ? this
                : new Call(method, path, query, with(headers, name, value), content, subject);
    }

    public Call body(JsonNode value) {
        return body("application/json", Json.bytes(value));
    }

    public Call body(String type, byte[] bytes) {
        return new Call(method, path, query, headers, new Content(type, bytes), subject);
    }

    /** The path with its query, as it stands in the request line. */
    public String target() {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + form(entry.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    /** An image's name keeps its slashes and colons: the engine's router takes them as they are. */
    private static String encoded(String part) {
        return form(part).replace("%2F", "/").replace("%3A", ":").replace("%40", "@");
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What a request carries.
     *
     * @param type its media type
     */
    public record Content(String type, byte[] bytes) {}
}
