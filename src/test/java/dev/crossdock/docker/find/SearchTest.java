package dev.crossdock.docker.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.Place;
import dev.crossdock.core.engine.Place.Presence;
import dev.crossdock.docker.host.DockerConfig;
import dev.crossdock.docker.host.LocalMachine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of a Mac's home folder, laid out in a folder of its own. */
class SearchTest {
    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/nowhere"));
    private final List<AutoCloseable> open = new ArrayList<>();
    private Path home;

    /** A socket's path may have 104 bytes on a Mac: JUnit's folders are too deep for it. */
    @BeforeEach
    void layOut() throws IOException {
        home = Files.createTempDirectory(Path.of("/tmp"), "home");
    }

    @AfterEach
    void tidy() throws Exception {
        for (var each : open) {
            each.close();
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void everyPlaceIsNamedAlsoWhereNothingIs() {
        assertThat(look(null).stream().map(place -> place.address().name()))
                .containsExactly(
                        "DOCKER_HOST",
                        "Docker",
                        "Docker Desktop",
                        "OrbStack",
                        "Colima",
                        "Rancher Desktop",
                        "Podman",
                        "Lima");
        assertThat(place(look(null), "DOCKER_HOST").presence()).isEqualTo(Presence.NOT_SET);
        assertThat(place(look(null), "OrbStack").presence()).isEqualTo(Presence.ABSENT);
        assertThat(place(look(null), "OrbStack").startCommand()).isNull();
    }

    @Test
    void anEngineThatAnswersIsToldApartFromASocketLeftOver() throws Exception {
        answering(home.resolve(".orbstack/run/docker.sock"));
        silent(home.resolve(".colima/default/docker.sock"));
        Files.createDirectories(home.resolve(".rd"));
        Files.createSymbolicLink(home.resolve(".rd/docker.sock"), Path.of("/nowhere/docker.sock"));
        var places = look(null);
        assertThat(place(places, "OrbStack").presence()).isEqualTo(Presence.ANSWERS);
        assertThat(place(places, "Colima").presence()).isEqualTo(Presence.SILENT);
        assertThat(place(places, "Rancher Desktop").presence()).isEqualTo(Presence.DANGLING_LINK);
    }

    @Test
    void aSocketWhereSomebodyListensAndSaysNothingIsSilent() throws Exception {
        mute(home.resolve(".lima/docker/sock/docker.sock"));
        assertThat(place(look(null), "Lima").presence()).isEqualTo(Presence.SILENT);
    }

    @Test
    void theCurrentContextComesBeforeTheOthersAndTheUsualPlaces() throws IOException {
        context("one", "tcp://127.0.0.1:1", null);
        context("two", "unix://" + home + "/.colima/default/docker.sock", null);
        config("{\"currentContext\": \"two\"}");
        var places = look(null);
        assertThat(places.get(1).address().name()).isEqualTo("Colima");
        assertThat(places.get(1).address().foundBy()).isEqualTo("Docker context two");
        assertThat(places.get(2).address().uri()).isEqualTo("tcp://127.0.0.1:1");
        assertThat(places.stream().filter(place -> place.address().name().equals("Colima")))
                .hasSize(1);
        environment.put("DOCKER_CONTEXT", "one");
        assertThat(look(null).get(1).address().uri()).isEqualTo("tcp://127.0.0.1:1");
    }

    @Test
    void dockersConfigurationMayLieElsewhere() throws IOException {
        var elsewhere = home.resolve("elsewhere");
        environment.put("DOCKER_CONFIG", elsewhere.toString());
        context(elsewhere, "three", "tcp://127.0.0.1:3", null);
        assertThat(look(null).stream().map(place -> place.address().uri()))
                .contains("tcp://127.0.0.1:3");
    }

    @Test
    void theAddressThatWasGivenComesFirstThenDockerHost() {
        environment.put("DOCKER_HOST", "127.0.0.1:2");
        assertThat(look(null).getFirst().address().uri()).isEqualTo("tcp://127.0.0.1:2");
        assertThat(search(null).isDecided()).isTrue();
        var places = look("/given/docker.sock");
        assertThat(places.getFirst().address().uri()).isEqualTo("unix:///given/docker.sock");
        assertThat(places.get(1).address().uri()).isEqualTo("tcp://127.0.0.1:2");
    }

    @Test
    void anAddressThatCannotBeSpokenToIsSilent() {
        environment.put("DOCKER_HOST", "ssh://me@there");
        assertThat(look(null).getFirst().presence()).isEqualTo(Presence.SILENT);
    }

    @Test
    void aToolThatIsInstalledSaysHowToStartItsEngine() throws IOException {
        environment.put("PATH", home.resolve("bin").toString());
        Files.createDirectories(home.resolve("bin"));
        for (var tool : List.of("colima", "podman", "limactl")) {
            var file = Files.createFile(home.resolve("bin").resolve(tool));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var places = look(null);
        assertThat(place(places, "Colima").startCommand()).isEqualTo("colima start");
        assertThat(place(places, "Podman").startCommand()).isEqualTo("podman machine start");
        assertThat(place(places, "Lima").startCommand()).isEqualTo("limactl start docker");
    }

    @Test
    void certificatesOfAContextAreUsedForIt() throws IOException {
        context("remote", "tcp://127.0.0.1:2376", "certificates");
        var spots = new DockerContexts(machine(), new DockerConfig(machine())).spots();
        assertThat(spots.getLast().certificates())
                .isEqualTo(home.resolve(".docker/contexts/tls/remote/docker"));
    }

    private LocalMachine machine() {
        return new LocalMachine(home, environment, "Mac OS X");
    }

    private Search search(String host) {
        return new Search(machine(), host);
    }

    private List<Place> look(String host) {
        return search(host).look();
    }

    private static Place place(List<Place> places, String name) {
        return places.stream()
                .filter(place -> place.address().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void config(String json) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), json);
    }

    private void context(String name, String host, String certificates) throws IOException {
        context(home.resolve(".docker"), name, host, certificates);
    }

    private static void context(Path docker, String name, String host, String certificates)
            throws IOException {
        var folder = Files.createDirectories(docker.resolve("contexts/meta").resolve(name));
        Files.writeString(
                folder.resolve("meta.json"),
                "{\"Name\": \"%s\", \"Endpoints\": {\"docker\": {\"Host\": \"%s\"}}}"
                        .formatted(name, host));
        if (certificates != null) {
            Files.createDirectories(docker.resolve("contexts/tls").resolve(name).resolve("docker"));
        }
    }

    private ServerSocketChannel listen(Path socket) throws IOException {
        Files.createDirectories(socket.getParent());
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return server;
    }

    /** What a stopped engine leaves: a socket that nobody listens at. */
    private void silent(Path socket) throws IOException {
        listen(socket).close();
    }

    private void mute(Path socket) throws IOException {
        open.add(listen(socket));
    }

    /** Says what every engine says to a ping. */
    private void answering(Path socket) throws IOException {
        var server = listen(socket);
        open.add(server);
        var answer = "HTTP/1.1 200 OK\r\nApi-Version: 1.45\r\nContent-Length: 2\r\n\r\nOK";
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (var client = server.accept()) {
                                client.read(ByteBuffer.allocate(1000));
                                client.write(
                                        ByteBuffer.wrap(
                                                answer.getBytes(StandardCharsets.US_ASCII)));
                            } catch (IOException e) {
                                // The test is over.
                            }
                        });
    }
}
