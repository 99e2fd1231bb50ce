package dev.crossdock.docker.registry;

import java.net.URI;
import java.util.Set;

/** Where a registry answers. */
final class RegistryAddress {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private RegistryAddress() {}

    /**
     * Docker Hub answers under another name; the machine's own registry speaks plainly, as engines
     * take it to.
     */
    static URI of(String domain) {
        if (domain.equals("docker.io")) {
            return URI.create("https://registry-1.docker.io");
        }
        var host = domain.replaceFirst(":\\d+$", "");
        return URI.create((LOCAL.contains(host) ? "http://" : "https://") + domain);
    }
}
