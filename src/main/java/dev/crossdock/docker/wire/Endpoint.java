package dev.crossdock.docker.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import javax.net.ssl.SSLContext;

/**
 * The technical side of an engine's address.
 *
 * @param uri {@code unix:///path} or {@code tcp://host:port}
 * @param tls null where the engine speaks plainly
 */
public record Endpoint(URI uri, @Nullable SSLContext tls) {
    public boolean isUnix() {
        return "unix".equals(uri.getScheme());
    }

    /** The socket of a {@code unix} endpoint. */
    public Path socket() {
        return Path.of(uri.getPath());
    }

    /**
     * Fails at once where there is no socket: the HTTP client would try again after a second.
     *
     * @throws NoSuchFileException naming the socket
     */
    void requirePresent() throws IOException {
        if (isUnix() && !Files.exists(socket())) {
            throw new NoSuchFileException(socket().toString());
        }
    }
}
