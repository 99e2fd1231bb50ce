package dev.crossdock;

import static org.junit.jupiter.api.Assertions.fail;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** The real engine that tests run on: the one that was found, or the lab. */
public final class TestEngine {
    /** The key of the label on everything that tests make. */
    public static final String LABEL = "dev.crossdock.test";

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private final Properties facts;

    private TestEngine(Properties facts) {
        this.facts = facts;
    }

    /**
     * The engine that {@code src/lab/for-tests up} wrote down, in the file that the system property
     * {@code crossdock.lab} names, else in {@code target/lab.properties}; empty where there is
     * none.
     */
    public static Optional<TestEngine> find() {
        Path file = Path.of(System.getProperty("crossdock.lab", "target/lab.properties"));
        Properties facts = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                facts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return facts.containsKey("host") ? Optional.of(new TestEngine(facts)) : Optional.empty();
    }

    /**
     * Finds an engine or starts the lab, as the build does around its tests, for a program that is
     * no test. What this started ends with the JVM.
     *
     * @throws AssertionError when there is none, and none can be started
     */
    public static TestEngine start() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> forTests("down")));
        return forTests("up") == 0 && find().isPresent()
                ? find().get()
                : fail("no engine answers, and the lab does not run here: see above");
    }

    /**
     * A lab that runs.
     *
     * @param properties what it wrote down of itself
     */
    static TestEngine lab(Path properties) throws IOException {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(properties)) {
            facts.load(reader);
        }
        facts.setProperty("engine", "lab");
        return new TestEngine(facts);
    }

    private static int forTests(String command) {
        try {
            return new ProcessBuilder("src/lab/for-tests", command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Where it answers, such as {@code unix:///var/run/docker.sock}. */
    public URI host() {
        return URI.create(facts.getProperty("host"));
    }

    /**
     * Whether it is the lab of {@code src/lab}, with its registry, fixture images and emulators.
     */
    public boolean isLab() {
        return "lab".equals(facts.getProperty("engine"));
    }

    /** Whether it is the lab's Podman, which builds without BuildKit. */
    public boolean isPodman() {
        return "podman".equals(facts.getProperty("suite"));
    }

    /** The lab's registry, such as {@code 127.0.0.1:5000}, which holds the fixture images. */
    public String registry() {
        return facts.getProperty("registry");
    }

    /** A small image with a shell, published for several platforms; not necessarily pulled yet. */
    public String busybox() {
        return isLab() ? registry() + "/busybox:1" : "busybox:1.37";
    }

    /** The labels that everything a test makes must carry: what is left over is removed by them. */
    public Map<String, String> labels() {
        return Map.of(LABEL, RUN);
    }

    /** A docker client on this engine; to be closed. */
    public DockerClient client() {
        var config =
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost(host().toString())
                        .withDockerTlsVerify(false)
                        .build();
        var http = new ZerodepDockerHttpClient.Builder().dockerHost(host()).build();
        return DockerClientImpl.getInstance(config, http);
    }

    /** The environment in which a program finds this engine, the docker command and its plugins. */
    public Map<String, String> environment() {
        Path docker = Path.of(facts.getProperty("docker", "docker"));
        String path = System.getenv("PATH");
        String folder = docker.getParent() == null ? "" : docker.getParent() + File.pathSeparator;
        return facts.containsKey("dockerConfig")
                ? Map.of(
                        "DOCKER_HOST", host().toString(),
                        "DOCKER_CONFIG", facts.getProperty("dockerConfig"),
                        "PATH", folder + path)
                : Map.of("DOCKER_HOST", host().toString(), "PATH", folder + path);
    }

    /** The docker command that belongs to it. */
    public String command() {
        return facts.getProperty("docker", "docker");
    }

    /**
     * Runs the docker command on this engine and waits for its end.
     *
     * @param arguments what follows {@code docker}
     * @return its stdout, without the last line end
     * @throws AssertionError with its stderr when it exits with another status than 0
     */
    public String docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(command()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("docker", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment());
            // buildx 0.29 asks before it reads a folder elsewhere: those of tests are temporary
            // ones
            builder.environment().put("BUILDX_BAKE_ENTITLEMENTS_FS", "0");
            if (isPodman()) {
                builder.environment().put("DOCKER_BUILDKIT", "0");
            }
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes()).stripTrailing();
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        String.join(" ", command) + ": " + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }

    /**
     * Tells the lab something: {@code engine stop}, {@code emulator arm64 off}. Only where {@link
     * #isLab()}.
     *
     * @throws AssertionError when it cannot do it
     */
    public void lab(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("src/lab/lab"));
        command.addAll(List.of(words));
        command.addAll(List.of("--name", facts.getProperty("name", "default")));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed");
        }
    }

    /** The command that runs another one inside the lab. Only where {@link #isLab()}. */
    public List<String> labCommand(List<String> words) {
        var command = new ArrayList<>(List.of("src/lab/lab", "exec", "--name"));
        command.add(facts.getProperty("name", "default"));
        command.addAll(words);
        return command;
    }

    /** Removes the containers, volumes, networks and images of this run. */
    public void removeLeftovers() throws IOException {
        try (DockerClient client = client()) {
            client.listContainersCmd().withShowAll(true).withLabelFilter(labels()).exec().stream()
                    .map(container -> client.removeContainerCmd(container.getId()))
                    .forEach(remove -> remove.withForce(true).withRemoveVolumes(true).exec());
            List<String> label = List.of(LABEL + "=" + RUN);
            client.listVolumesCmd().withFilter("label", label).exec().getVolumes().stream()
                    .map(volume -> client.removeVolumeCmd(volume.getName()))
                    .forEach(remove -> remove.exec());
            client.listNetworksCmd().withFilter("label", label).exec().stream()
                    .map(network -> client.removeNetworkCmd(network.getId()))
                    .forEach(remove -> remove.exec());
            client.listImagesCmd().withLabelFilter(labels()).exec().stream()
                    .map(image -> client.removeImageCmd(image.getId()))
                    .forEach(remove -> remove.withForce(true).exec());
        }
    }
}
