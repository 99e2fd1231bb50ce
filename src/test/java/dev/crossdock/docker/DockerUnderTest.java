package dev.crossdock.docker;

import dev.crossdock.TestEngine;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineUnderTest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.host.LocalMachine;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/** The real engine, through the adapter. */
record DockerUnderTest(TestEngine real) implements EngineUnderTest {
    private static final int BLOCK = 512;
    private static final int SIZE = 40 * BLOCK;

    @Override
    public Engine open() {
        return open(address());
    }

    @Override
    public Engine open(URI address) {
        return finder().open(new EngineAddress(address.toString(), "test engine", "test"));
    }

    private DockerEngineFinder finder() {
        var home = Path.of(System.getProperty("user.home"));
        var machine = new LocalMachine(home, real.environment(), System.getProperty("os.name"));
        return new DockerEngineFinder(machine);
    }

    @Override
    public URI address() {
        return real.host();
    }

    @Override
    public String image() {
        return real.busybox();
    }

    @Override
    public Platform foreign() {
        try (var engine = open()) {
            return engine.info().platform().equals(Platform.ARM64)
                    ? Platform.AMD64
                    : Platform.ARM64;
        }
    }

    @Override
    public Map<String, String> labels() {
        return real.labels();
    }

    @Override
    public void makeImage(String reference) throws Exception {
        var tar = Files.createTempFile("image", ".tar");
        try {
            Files.write(tar, tar("random", random()));
            var label = real.labels().entrySet().iterator().next();
            var change = "LABEL " + label.getKey() + "=" + label.getValue();
            real.docker("import", "--change", change, tar.toString(), reference);
        } finally {
            Files.delete(tar);
        }
    }

    private static byte[] random() {
        var bytes = new byte[SIZE];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** A tar of one file (POSIX ustar, whose numbers are octal). */
    private static byte[] tar(String name, byte[] content) {
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, "%011o".formatted(content.length));
        put(header, 136, "00000000000");
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        var bytes = ByteBuffer.allocate(4 * BLOCK + content.length / BLOCK * BLOCK);
        return bytes.put(header).put(content).array();
    }

    private static void put(byte[] header, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    @Override
    public Optional<String> registry() {
        return real.isLab() ? Optional.of(real.registry()) : Optional.empty();
    }

    @Override
    public String volume() throws Exception {
        var label = real.labels().entrySet().iterator().next();
        return real.docker("volume", "create", "--label", label.getKey() + "=" + label.getValue());
    }

    @Override
    public String leftovers(String kind, String label) throws Exception {
        return label.isEmpty()
                ? real.docker(kind, "ls", "--all", "--quiet")
                : real.docker(kind, "ls", "--all", "--quiet", "--filter", "label=" + label);
    }
}
