package dev.crossdock.docker.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.SSLConfig;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CancellationException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * HTTP with one engine. Every exchange has a connection of its own, which ends with it: an idle one
 * would be dead after the engine's restart, and the first call over it lost. The calling thread
 * does the reading, so that interrupting it ends the connection and with it the call.
 */
public final class Wire implements AutoCloseable {
    private static final int FAILED = 400;

    private final EngineAddress address;
    private final Endpoint endpoint;
    private final DockerHttpClient http;
    private volatile boolean closed;
    private final ApiVersion engineSpeaks;

    private Wire(
            EngineAddress address,
            Endpoint endpoint,
            DockerHttpClient http,
            ApiVersion engineSpeaks) {
        this.address = address;
        this.endpoint = endpoint;
        this.http = http;
        this.engineSpeaks = engineSpeaks;
    }

    /**
     * Connects, and agrees with the engine on a version of the API.
     *
     * @throws EngineException {@link dev.crossdock.core.engine.EngineFailure.Unreachable} if nobody
     *     answers
     */
    public static Wire connect(EngineAddress address, Endpoint endpoint) {
        var http =
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(endpoint.uri())
                        .sslConfig(tls(endpoint))
                        .build();
        var stranger = new Wire(address, endpoint, http, ApiVersion.OURS);
        try {
            return new Wire(address, endpoint, http, ApiVersion.of(stranger.ping()));
        } catch (RuntimeException e) {
            stranger.close();
            throw e;
        }
    }

    /**
     * Without one the client reads all certificates of the JDK, which takes a tenth of a second,
     * also where it will speak over a socket file.
     */
    private static @Nullable SSLConfig tls(Endpoint endpoint) {
        if (endpoint.tls() != null) {
            return endpoint::tls;
        }
        return endpoint.uri().getScheme().equals("unix") ? Wire::trustingNobody : null;
    }

    private static SSLContext trustingNobody()
            throws NoSuchAlgorithmException, KeyManagementException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[0], null);
        return context;
    }

    public EngineAddress address() {
        return address;
    }

    /** The newest API that the engine speaks, which may be newer than {@link #version()}. */
    public ApiVersion engineSpeaks() {
        return engineSpeaks;
    }

    /** The version of the API that is spoken. */
    public ApiVersion version() {
        return engineSpeaks.agreed();
    }

    /**
     * Asks for a sign of life, which every engine gives whatever its version. Returns the newest
     * API it speaks, or "".
     */
    public String ping() {
        return exchange(
                request("GET", "/_ping").build(),
                new Subject.Whole(),
                reply -> {
                    var version = reply.header("Api-Version");
                    return version == null ? "" : version;
                });
    }

    /**
     * Sends a request and gives what the answer's body holds as JSON; a missing node if it is
     * empty.
     */
    public JsonNode json(Call call) {
        return exchange(call, reply -> Json.read(reply.body()));
    }

    /** Sends a request and cares only that it succeeded. */
    public void run(Call call) {
        exchange(call, reply -> true);
    }

    /**
     * Sends a request and has its answer read while the connection lasts, on the calling thread.
     *
     * @throws EngineException for every failure: what the engine answers, a lost connection, an
     *     interrupt
     */
    public <T extends @Nullable Object> T exchange(Call call, Reading<T> reading) {
        var request = request(call);
        var content = call.content();
        if (content != null) {
            request.putHeader("Content-Type", content.type()).bodyBytes(content.bytes());
        }
        return exchange(request.build(), call.subject(), reading);
    }

    /**
     * Sends a request whose body is longer than one would keep in memory, and cares only that it
     * succeeded.
     *
     * @param body read on the calling thread, and not closed
     */
    public void upload(Call call, String type, InputStream body) {
        var request = request(call).putHeader("Content-Type", type).body(body).build();
        exchange(request, call.subject(), reply -> true);
    }

    private Request.Builder request(Call call) {
        return request(call.method(), versioned(call)).putAllHeaders(call.headers());
    }

    /**
     * Opens a connection that goes both ways, as the engine gives it to attach and exec.
     *
     * @throws EngineException as {@link #exchange} does
     */
    public TwoWay upgrade(Call call) {
        try {
            return TwoWay.open(endpoint, call, versioned(call));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** What a broken connection to this engine means. */
    public EngineException lost(IOException e) {
        return new EngineException(Failures.broken(address, e), e);
    }

    @Override
    public void close() {
        closed = true;
        try {
            http.close();
        } catch (IOException e) {
            // Nothing is left to be lost: every exchange ends its own connection.
        }
    }

    private <T extends @Nullable Object> T exchange(
            Request request, Subject subject, Reading<T> reading) {
        try (var reply = send(request, subject)) {
            return reading.of(reply);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private Reply send(Request request, Subject subject) throws IOException {
        endpoint.requirePresent();
        var response = execute(request);
        if (response.getStatusCode() < FAILED) {
            return new Reply(response);
        }
        try (response) {
            throw new EngineException(
                    Failures.answered(
                            subject, response.getStatusCode(), Json.message(response.getBody())));
        }
    }

    private DockerHttpClient.Response execute(Request request) throws IOException {
        try {
            return http.execute(request);
        } catch (CancellationException e) {
            throw new InterruptedIOException();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (closed) {
                throw new IOException("The connection was closed", e);
            }
            throw e;
        }
    }

    private String versioned(Call call) {
        return "/v" + version() + call.target();
    }

    private static Request.Builder request(String method, String target) {
        return Request.builder().method(method).path(target).putHeader("Connection", "close");
    }

    /** What becomes of an answer. */
    @FunctionalInterface
    public interface Reading<T extends @Nullable Object> {
        T of(Reply reply) throws IOException;
    }
}
