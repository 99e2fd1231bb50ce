package dev.crossdock.docker;

import dev.crossdock.TestEngine;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineUnderTest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.host.LocalMachine;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The real engine, through the adapter. */
record DockerUnderTest(TestEngine real) implements EngineUnderTest {
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
