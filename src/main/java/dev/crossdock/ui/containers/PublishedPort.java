package dev.crossdock.ui.containers;

import java.util.List;
import java.util.regex.Pattern;

/** A published port as the engine writes it: {@code 0.0.0.0:8080->80/tcp}. */
final class PublishedPort {
    private static final Pattern WRITTEN = Pattern.compile("^(.*):(\\d+)->");
    private static final Pattern ANYWHERE =
            Pattern.compile("0\\.0\\.0\\.0|\\[::]|127\\.0\\.0\\.1|");

    private PublishedPort() {}

    /**
     * Where this machine reaches those that a browser can speak to; a port that is published for
     * IPv4 and for IPv6 is one.
     */
    static List<String> addresses(List<String> published) {
        return published.stream()
                .filter(port -> WRITTEN.matcher(port).find() && !port.endsWith("/udp"))
                .filter(port -> !port.endsWith("/sctp"))
                .map(PublishedPort::address)
                .distinct()
                .toList();
    }

    /** Where this machine reaches it: {@code localhost:8080}. */
    static String address(String published) {
        var found = WRITTEN.matcher(published);
        if (!found.find()) {
            return published;
        }
        boolean anywhere = ANYWHERE.matcher(found.group(1)).matches();
        return (anywhere ? "localhost" : found.group(1)) + ":" + found.group(2);
    }
}
