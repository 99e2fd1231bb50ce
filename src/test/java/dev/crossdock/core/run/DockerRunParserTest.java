package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

class DockerRunParserTest {

    @ParameterizedTest
    @MethodSource("dev.crossdock.core.run.PastedLines#all")
    void readsAPastedLineAsAPersonWould(PastedLines line) {
        var run = understood(line.pasted());
        var ignored = run.ignored() == null ? "" : " [" + run.ignored() + "]";
        assertThat(run.printed() + ignored).isEqualTo(line.printed());
    }

    @ParameterizedTest
    @MethodSource("dev.crossdock.core.run.PastedLines#all")
    void readingWhatItPrintedChangesNothing(PastedLines line) {
        var first = understood(line.pasted());
        var second = understood(first.printed());
        assertThat(second.spec()).isEqualTo(first.spec());
        assertThat(second.global()).isEqualTo(first.global());
        assertThat(second.printed()).isEqualTo(first.printed());
    }

    @Test
    void fillsEveryField() {
        var spec =
                understood(
                                """
                                docker run -dit --rm --init --name db --platform linux/arm/v7 --restart on-failure:3 --network host \\
                                  -u 1:2 -w /srv -m 1g --cpus 1.5 --pids-limit 9 -e A=1 -e B -p 127.0.0.1:80:81/udp -v v:/v:ro,z \\
                                  -l k=v --gpus all --entrypoint sh postgres:17 -c ls\
                                """)
                        .spec();
        assertThat(spec)
                .isEqualTo(
                        RunSpec.builder("postgres:17")
                                .detach(true)
                                .interactive(true)
                                .tty(true)
                                .remove(true)
                                .init(true)
                                .name("db")
                                .platform(Platform.ARM_V7)
                                .restart("on-failure:3")
                                .network("host")
                                .user("1:2")
                                .workingDirectory("/srv")
                                .memoryBytes(1L << 30)
                                .cpus("1.5")
                                .pidsLimit(9)
                                .environment(
                                        List.of(
                                                new EnvironmentEntry("A", "1"),
                                                new EnvironmentEntry("B", null)))
                                .ports(List.of(new PortMapping("127.0.0.1", "80", "81", "udp")))
                                .mounts(List.of(new Mount("volume", "v", "/v", true, List.of("z"))))
                                .labels(Map.of("k", "v"))
                                .other(List.of("--gpus", "all"))
                                .entrypoint(List.of("sh"))
                                .command(List.of("-c", "ls"))
                                .build());
    }

    @Test
    void whatHasNoFieldIsKeptInOrderByItsLongName() {
        assertThat(
                        understood(
                                        "docker run -h a --privileged --dns-opt=b -P --env-file c"
                                                + " --new=d x")
                                .spec()
                                .other())
                .containsExactly(
                        "--hostname",
                        "a",
                        "--privileged",
                        "--dns-option",
                        "b",
                        "--publish-all",
                        "--env-file",
                        "c",
                        "--new",
                        "d");
    }

    @Test
    void tellsWhatAShellWouldHaveFilledIn() {
        var run =
                understood(
                        "docker run -v $PWD:/a -v ~/b:/b -v \"$(pwd)/c\":/c -e X=$UNSET alpine ls"
                                + " *");
        assertThat(run.expansions()).containsExactly("$PWD", "~/", "$(pwd)", "$UNSET");
        assertThat(run.resolved(Map.of("PWD", "/src", "HOME", "/home/me")::get))
                .satisfies(
                        spec ->
                                assertThat(spec.mounts())
                                        .extracting(Mount::source)
                                        .containsExactly("/src", "/home/me/b", "/src/c"))
                .satisfies(
                        spec ->
                                assertThat(spec.environment().getFirst().value())
                                        .isEqualTo("$UNSET"))
                .satisfies(spec -> assertThat(spec.command()).containsExactly("ls", "*"));
    }

    @Test
    void wordsThatAShellHasSplitAreTakenAsTheyAre() {
        var reading =
                DockerRunParser.parse(
                        List.of(
                                "docker", "run", "-e", "A=$B c", "alpine", "echo", "a|b", "*",
                                "\uE000"));
        assertThat(reading).isInstanceOf(PastedRun.class);
        var run = (PastedRun) reading;
        assertThat(run.spec().command()).containsExactly("echo", "a|b", "*", "\uE000");
        assertThat(run.printed())
                .isEqualTo("docker run -e A='$B c' alpine echo 'a|b' '*' '\uE000'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    docker run --nme x alpine             ¦ 11 ¦ Did you mean --name?
                    docker run --nothing-like-it x alpine ¦ 11 ¦ docker run has no flag --nothing-like-it
                    docker run -itz alpine                ¦ 14 ¦ has no flag -z
                    docker run –rm alpine                 ¦ 11 ¦ typographic dash
                    docker run -e 'A=b nginx              ¦ 14 ¦ never closed
                    docker run -e "A=b nginx              ¦ 14 ¦ never closed
                    docker run -v $(pwd:/a nginx          ¦ 14 ¦ never closed
                    docker run -e A=${B nginx             ¦ 16 ¦ never closed
                    docker run --name                     ¦ 17 ¦ value of --name is missing
                    docker run -it                        ¦ 14 ¦ image is missing
                    docker run -it | cat                  ¦ 15 ¦ image is missing
                    docker run --rm=maybe alpine          ¦ 11 ¦ must be true or false
                    docker run --help                     ¦ 11 ¦ only explains itself
                    docker run --name a/b alpine          ¦ 18 ¦ no name for a container
                    docker run --platform a/b/c/d alpine  ¦ 22 ¦ more than the three parts
                    docker run -m 12x alpine              ¦ 14 ¦ no amount of memory
                    docker run --cpus two alpine          ¦ 18 ¦ no number of CPUs
                    docker run --pids-limit x alpine      ¦ 24 ¦ no number of processes
                    docker run -e =x alpine               ¦ 14 ¦ variable has no name
                    docker run -p 80:http alpine          ¦ 14 ¦ “http” is no port
                    docker run -p 99999:80 alpine         ¦ 14 ¦ “99999” is no port
                    docker run -p 80: alpine              ¦ 14 ¦ port inside the container is missing
                    docker run -p 80:80/icmp alpine       ¦ 14 ¦ “icmp” is no protocol
                    docker run -p 1-3:1-2 alpine          ¦ 14 ¦ not of the same length
                    docker run -p localhost:80:80 alpine  ¦ 14 ¦ “localhost” is no IP address
                    docker run -p ::1:80:80 alpine        ¦ 14 ¦ write it as [::1]
                    docker run -v a:b:c:d alpine          ¦ 14 ¦ is no volume
                    docker run -v :/data alpine           ¦ 14 ¦ is no volume
                    docker run --mount type=bind,dst=/a x ¦ 19 ¦ needs the path on this machine
                    docker run --mount type=bnd,dst=/a x  ¦ 19 ¦ no type of mount
                    docker run --mount src=a,dest=/a x    ¦ 19 ¦ no field dest
                    docker run --mount src=a x            ¦ 19 ¦ path inside the container is missing
                    docker run Alpine                     ¦ 11 ¦ capital letters
                    docker run alpine:a:b                 ¦ 11 ¦ is no image name
                    docker run https://example.com/a      ¦ 11 ¦ web address
                    docker run <image>                    ¦ 11 ¦ stands for the name of an image
                    docker --hots x run alpine            ¦  7 ¦ before the word run
                    docker exec -it web sh                ¦  7 ¦ another docker command
                    docker compose run web                ¦  7 ¦ Docker Compose
                    docker-compose up                     ¦  0 ¦ Docker Compose
                    kubectl run web                       ¦  0 ¦ must begin with docker run
                    ''                                    ¦  0 ¦ must begin with docker run
                    """)
    void saysWhereALineIsWrong(String line, int position, String sentence) {
        assertThat(DockerRunParser.parse(line))
                .isInstanceOfSatisfying(
                        ParseProblem.class,
                        problem -> {
                            assertThat(problem.sentence()).contains(sentence);
                            assertThat(problem.position()).isEqualTo(position);
                        });
    }

    @Test
    void saysWhereALineOfSeveralIsWrong() {
        var text = "docker run \\\n  -p 80:80 \\ \n  nginx";
        assertThat(DockerRunParser.parse(text))
                .isInstanceOfSatisfying(
                        ParseProblem.class,
                        problem -> {
                            assertThat(problem.lineIn(text)).isEqualTo(2);
                            assertThat(problem.columnIn(text)).isEqualTo(12);
                            assertThat(problem.sentence()).contains("backslash the last character");
                        });
    }

    private static PastedRun understood(String line) {
        var reading = DockerRunParser.parse(line);
        assertThat(reading).isInstanceOf(PastedRun.class);
        return (PastedRun) reading;
    }
}
