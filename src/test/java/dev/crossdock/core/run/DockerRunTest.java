package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class DockerRunTest {

    private static final RunSpec MONGO =
            RunSpec.builder("mongo:7.0")
                    .detach(true)
                    .name("mongo")
                    .environment(List.of(new EnvironmentEntry("ROOT_PASSWORD", "top secret")))
                    .ports(List.of(PortMapping.tcp("27017", "27017")))
                    .mounts(
                            List.of(
                                    new Mount(
                                            "volume", "mongo-data", "/data/db", false, List.of())))
                    .build();

    @ParameterizedTest
    @MethodSource("lines")
    void writesTheLineThatAPersonWouldWrite(String expected, RunSpec spec) {
        assertThat(DockerRun.line(spec)).isEqualTo(expected);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                line("docker run alpine", b("alpine")),
                line(
                        "docker run -it --rm alpine sh",
                        b("alpine")
                                .tty(true)
                                .interactive(true)
                                .remove(true)
                                .command(List.of("sh"))),
                line("docker run -i --init alpine", b("alpine").interactive(true).init(true)),
                line("docker run -t alpine", b("alpine").tty(true)),
                line(
                        "docker run -d --name web --platform linux/arm/v7 --restart on-failure:3"
                                + " --network host -u 1000:1000 -w /srv -m 512m --cpus 1.5 --pids-limit"
                                + " 100 nginx",
                        b("nginx")
                                .detach(true)
                                .name("web")
                                .platform(Platform.ARM_V7)
                                .restart("on-failure:3")
                                .network("host")
                                .user("1000:1000")
                                .workingDirectory("/srv")
                                .memoryBytes(512L << 20)
                                .cpus("1.5")
                                .pidsLimit(100)),
                line("docker run -m 1000b a", b("a").memoryBytes(1000)),
                line(
                        "docker run -e A=b -e HOME -e EMPTY= a",
                        b("a").environment(List.of(e("A", "b"), e("HOME", null), e("EMPTY", "")))),
                line("docker run -e A='b c' a", b("a").environment(List.of(e("A", "b c")))),
                line("docker run -e A='$HOME' a", b("a").environment(List.of(e("A", "$HOME")))),
                line("docker run -e A='it'\\''s' a", b("a").environment(List.of(e("A", "it's")))),
                line(
                        "docker run -e A=$'1\\n2\\x21' a",
                        b("a").environment(List.of(e("A", "1\n2!")))),
                line("docker run -e A='~/x' a", b("a").environment(List.of(e("A", "~/x")))),
                line(
                        "docker run -p 80 -p 127.0.0.1::81 -p '[::1]:82:83/udp' a",
                        b("a").ports(
                                        List.of(
                                                new PortMapping(null, null, "80", "tcp"),
                                                new PortMapping("127.0.0.1", null, "81", "tcp"),
                                                new PortMapping("::1", "82", "83", "udp")))),
                line(
                        "docker run -v ./data:/data:ro,z -v /cache --tmpfs /run:size=64m a",
                        b("a").mounts(
                                        List.of(
                                                new Mount(
                                                        "bind",
                                                        "./data",
                                                        "/data",
                                                        true,
                                                        List.of("z")),
                                                new Mount(
                                                        "volume", null, "/cache", false, List.of()),
                                                new Mount(
                                                        "tmpfs",
                                                        null,
                                                        "/run",
                                                        false,
                                                        List.of("size=64m"))))),
                line(
                        "docker run --mount 'type=bind,\"source=/a,b\",target=/c,readonly' a",
                        b("a").mounts(
                                        List.of(
                                                new Mount(
                                                        "bind", "/a,b", "/c", true, List.of(),
                                                        true)))),
                line(
                        "docker run --mount type=volume,target=/c,readonly a",
                        b("a").mounts(List.of(new Mount("volume", null, "/c", true, List.of())))),
                line("docker run -l b=2 -l a a", b("a").labels(ordered("b", "2", "a", ""))),
                line(
                        "docker run --privileged --gpus all --sig-proxy=false --new=1 a",
                        b("a").other(
                                        List.of(
                                                "--privileged",
                                                "--gpus",
                                                "all",
                                                "--sig-proxy=false",
                                                "--new",
                                                "1"))),
                line(
                        "docker run --entrypoint /bin/sh a -c 'echo hi; id'",
                        b("a").entrypoint(List.of("/bin/sh"))
                                .command(List.of("-c", "echo hi; id"))),
                line(
                        "docker run --entrypoint sh a -c ls x",
                        b("a").entrypoint(List.of("sh", "-c", "ls")).command(List.of("x"))),
                line(
                        "docker run --entrypoint \"\" a ls",
                        b("a").entrypoint(List.of()).command(List.of("ls"))),
                line(
                        "docker run a '=ls' '*' \"\" 'a&b' '#' '{a,b}'",
                        b("a").command(List.of("=ls", "*", "", "a&b", "#", "{a,b}"))));
    }

    @Test
    void theArgumentVectorHoldsEveryWordUnquoted() {
        assertThat(DockerRun.words(MONGO))
                .containsExactly(
                        "docker",
                        "run",
                        "-d",
                        "--name",
                        "mongo",
                        "-e",
                        "ROOT_PASSWORD=top secret",
                        "-p",
                        "27017:27017",
                        "-v",
                        "mongo-data:/data/db",
                        "mongo:7.0");
    }

    @Test
    void maskedFormsHoldNoSecret() {
        assertThat(DockerRun.words(MONGO, Secrecy.PLACEHOLDERS))
                .contains("ROOT_PASSWORD=<ROOT_PASSWORD>");
        assertThat(DockerRun.line(MONGO, Secrecy.PLACEHOLDERS))
                .contains("-e ROOT_PASSWORD='<ROOT_PASSWORD>'");
        assertThat(DockerRun.line(MONGO, Secrecy.DOTS)).contains("-e ROOT_PASSWORD=•••••••• -p");
        assertThat(DockerRun.wrapped(MONGO, Secrecy.DOTS, 40)).doesNotContain("secret");
    }

    @Test
    void whatAPersonHasToFillInIsNotHiddenByDots() {
        var spec = b("a").environment(List.of(e("A", "<A>"), e("B", ""), e("C", null))).build();
        assertThat(DockerRun.line(spec, Secrecy.DOTS))
                .isEqualTo("docker run -e A='<A>' -e B= -e C a");
    }

    @Test
    void aLongLineIsBrokenBetweenFlags() {
        assertThat(DockerRun.wrapped(MONGO, Secrecy.DOTS, 60))
                .isEqualTo(
                        """
                        docker run -d --name mongo -e ROOT_PASSWORD=•••••••• \\
                            -p 27017:27017 -v mongo-data:/data/db mongo:7.0\
                        """);
        assertThat(DockerRun.wrapped(MONGO, Secrecy.DOTS, 60).lines())
                .allMatch(line -> line.length() <= 60);
    }

    @Test
    void aShortLineIsNotBroken() {
        assertThat(DockerRun.wrapped(RunSpec.of("alpine"), Secrecy.SHOWN, 60))
                .isEqualTo("docker run alpine");
    }

    @Test
    void marksTheFlagThatWasChangedTogetherWithItsValue() {
        var after = MONGO.toBuilder().platform(Platform.ARM64).build();
        assertThat(changed(MONGO, after)).containsExactly("--platform", "linux/arm64");
    }

    @Test
    void marksASecretThatChangedAlthoughItIsMasked() {
        var after = MONGO.toBuilder().environmentEntry("ROOT_PASSWORD", "other").build();
        assertThat(changed(MONGO, after)).containsExactly("-e", "ROOT_PASSWORD=", "••••••••");
    }

    @Test
    void marksTheWordOfTheCommandThatWasChanged() {
        var before = b("a").command(List.of("bash", "-c", "ls")).build();
        var after = before.toBuilder().command(List.of("sh", "-c", "ls")).build();
        assertThat(changed(before, after)).containsExactly("sh");
        assertThat(changed(before, before)).isEmpty();
    }

    @Test
    void piecesPutTogetherAreTheLine() {
        var text = new StringBuilder();
        for (var token : DockerRun.tokens(MONGO, Secrecy.SHOWN)) {
            text.append(text.isEmpty() || token.glued() ? "" : " ").append(token.text());
        }
        assertThat(text).hasToString(DockerRun.line(MONGO));
    }

    private static List<String> changed(RunSpec before, RunSpec after) {
        return DockerRun.changes(before, after, Secrecy.DOTS).stream()
                .filter(CommandToken::changed)
                .map(CommandToken::text)
                .toList();
    }

    private static Arguments line(String expected, RunSpecBuilder spec) {
        return Arguments.of(expected, spec.build());
    }

    private static RunSpecBuilder b(String image) {
        return RunSpec.builder(image);
    }

    private static EnvironmentEntry e(String name, String value) {
        return new EnvironmentEntry(name, value);
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
