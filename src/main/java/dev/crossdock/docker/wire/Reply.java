package dev.crossdock.docker.wire;

import com.github.dockerjava.transport.DockerHttpClient;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

/**
 * An engine's answer that is no failure. Its body is read while the exchange lasts, and may be left
 * unread.
 */
public final class Reply implements AutoCloseable {
    private final DockerHttpClient.Response response;

    Reply(DockerHttpClient.Response response) {
        this.response = response;
    }

    public InputStream body() {
        return response.getBody();
    }

    /** The first header of that name; null if there is none. */
    public @Nullable String header(String name) {
        return response.getHeader(name);
    }

    /** Ends the connection, whatever is still to come. */
    @Override
    public void close() {
        response.close();
    }
}
