package dev.crossdock.docker.wire;

import dev.crossdock.core.engine.EngineException;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection that began as HTTP and then carries bytes both ways: {@code 101 UPGRADED}, as {@code
 * docker attach} asks for it. docker-java can do the same, at the price of a thread that writes;
 * here whoever types writes himself.
 */
public final class TwoWay implements Closeable {
    private final Closeable socket;
    private final InputStream in;
    private final OutputStream out;

    private TwoWay(Closeable socket, InputStream in, OutputStream out) {
        this.socket = socket;
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    static TwoWay open(Endpoint endpoint, Call call, String target) throws IOException {
        var connection = endpoint.isUnix() ? unix(endpoint) : tcp(endpoint);
        try {
            connection.send(call, target);
            connection.receiveHead(call.subject());
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** What comes from the engine. */
    public InputStream in() {
        return in;
    }

    /** What goes to the engine, at once. */
    public OutputStream out() {
        return out;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static TwoWay unix(Endpoint endpoint) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(endpoint.socket()));
            return new TwoWay(
                    channel, Channels.newInputStream(channel), Channels.newOutputStream(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static TwoWay tcp(Endpoint endpoint) throws IOException {
        var host = endpoint.uri().getHost();
        var tls = endpoint.tls();
        int port = endpoint.uri().getPort();
        var socket =
                tls == null ? new Socket(host, port) : verified(tls.getSocketFactory(), host, port);
        try {
            socket.setTcpNoDelay(true);
            return new TwoWay(socket, socket.getInputStream(), socket.getOutputStream());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * A bare TLS socket trusts the certificate of any host; this one only that of the host it was
     * asked for.
     */
    private static Socket verified(SSLSocketFactory tls, String host, int port) throws IOException {
        var socket = (SSLSocket) tls.createSocket(host, port);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private void send(Call call, String target) throws IOException {
        var body = call.content() == null ? new byte[0] : call.content().bytes();
        var head =
                """
                %s %s HTTP/1.1
                Host: docker
                Connection: Upgrade
                Upgrade: tcp
                Content-Type: application/json
                Content-Length: %d

                """
                        .formatted(call.method(), target, body.length)
                        .replace("\n", "\r\n");
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /** An engine that knows no upgrade answers 200 and goes both ways all the same. */
    private void receiveHead(Subject subject) throws IOException {
        var status = line().split(" ", 3);
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
            }
        }
        if (!status[1].startsWith("1") && !status[1].equals("200")) {
            throw new EngineException(
                    Failures.answered(
                            subject,
                            Integer.parseInt(status[1]),
                            Json.message(new ByteArrayInputStream(in.readNBytes(length)))));
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the engine hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
