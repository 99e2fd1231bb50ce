package dev.crossdock.docker.find;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;

import java.net.URI;

/** Addresses as {@code docker --host} takes them, brought to one form. */
final class HostUri {
    private static final int PLAIN_PORT = 2375;

    private HostUri() {}

    /** {@code /path} is a socket, {@code host:port} is tcp, and so is http. */
    static String normal(String host) {
        var text = host.strip();
        if (text.startsWith("/")) {
            return "unix://" + text;
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return "tcp" + text.substring(text.indexOf(':'));
        }
        return text.contains("://") || text.isEmpty() ? text : "tcp://" + text;
    }

    /**
     * @throws EngineException {@link EngineFailure.Unsupported} for a scheme that Crossdock cannot
     *     speak, such as ssh
     */
    static URI parse(String host) {
        try {
            var uri = URI.create(normal(host));
            if ("unix".equals(uri.getScheme()) && uri.getPath() != null) {
                return uri;
            }
            if ("tcp".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri.getPort() < 0
                        ? URI.create("tcp://" + uri.getHost() + ":" + PLAIN_PORT)
                        : uri;
            }
        } catch (IllegalArgumentException e) {
            throw new EngineException(
                    new EngineFailure.Unsupported(Words.get("place.bad-address", host)), e);
        }
        throw new EngineException(
                new EngineFailure.Unsupported(Words.get("place.bad-address", host)));
    }
}
