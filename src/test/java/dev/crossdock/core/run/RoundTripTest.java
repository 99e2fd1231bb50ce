package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A run is the same before it is printed and after it is read, by Crossdock and by a shell. */
class RoundTripTest {

    private static final int RUNS = 2000;

    /**
     * What the command is for the shells: it writes its arguments down, each ended with a zero
     * byte. Their clock stands still, or a line that asks for the time would differ from itself.
     */
    private static final String DOCKER =
            "docker() { printf '%s\\0' docker \"$@\" @@END@@; }\ndate() { echo today; }\n";

    @Test
    void readingAPrintedRunGivesTheRun() {
        for (long seed = 0; seed < RUNS; seed++) {
            var spec = new RandomRun(seed).next();
            var reading = DockerRunParser.parse(DockerRun.line(spec));
            assertThat(reading)
                    .as("seed %d: %s", seed, DockerRun.line(spec))
                    .isInstanceOf(PastedRun.class);
            assertThat(((PastedRun) reading).spec())
                    .as("seed %d: %s", seed, DockerRun.line(spec))
                    .isEqualTo(spec);
        }
    }

    @Test
    void aBrokenLineIsTheSameLine() {
        for (long seed = 0; seed < RUNS; seed++) {
            var spec = new RandomRun(seed).next();
            var reading = DockerRunParser.parse(DockerRun.wrapped(spec, Secrecy.SHOWN, 40));
            assertThat(reading).as("seed %d", seed).isInstanceOf(PastedRun.class);
            assertThat(((PastedRun) reading).spec()).as("seed %d", seed).isEqualTo(spec);
        }
    }

    @Test
    void readingTheArgumentVectorGivesTheRun() {
        for (long seed = 0; seed < RUNS; seed++) {
            var spec = new RandomRun(seed).next();
            var reading = DockerRunParser.parse(DockerRun.words(spec));
            assertThat(reading).as("seed %d", seed).isInstanceOf(PastedRun.class);
            assertThat(((PastedRun) reading).spec()).as("seed %d", seed).isEqualTo(spec);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void aShellTakesThePrintedLineForTheArgumentVector(String shell, @TempDir Path folder)
            throws Exception {
        var specs = LongStream.range(0, RUNS).mapToObj(seed -> new RandomRun(seed).next()).toList();
        var lines = specs.stream().map(DockerRun::line).toList();
        assertThat(run(shell, folder, lines))
                .isEqualTo(specs.stream().map(DockerRun::words).toList());
    }

    /**
     * What a pasted line does and what its printed form does, once a shell has filled in the same.
     */
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void aShellFillsInThePrintedLineAsThePastedOne(String shell, @TempDir Path folder)
            throws Exception {
        var lines =
                PastedLines.all().stream()
                        .filter(
                                line ->
                                        line.pasted().startsWith("docker run")
                                                && isForThisShell(line.pasted(), shell))
                        .toList();
        var pasted = run(shell, folder, lines.stream().map(PastedLines::pasted).toList());
        var printed =
                run(
                        shell,
                        folder,
                        lines.stream().map(line -> understood(line.pasted()).printed()).toList());
        assertThat(pasted).hasSizeGreaterThan(60);
        for (int i = 0; i < pasted.size(); i++) {
            var expected = DockerRunParser.parse(pasted.get(i));
            var actual = DockerRunParser.parse(printed.get(i));
            assertThat(expected).as(lines.get(i).pasted()).isInstanceOf(PastedRun.class);
            assertThat(((PastedRun) actual).spec())
                    .as(lines.get(i).pasted())
                    .isEqualTo(((PastedRun) expected).spec());
        }
    }

    /**
     * Left out: what is written for other shells or people, what does more than run, patterns,
     * which zsh refuses, and {@code $IMAGE:latest}, of which zsh makes "imgatest" and which is
     * printed so that it does not.
     */
    private static boolean isForThisShell(String line, String shell) {
        boolean forPeople =
                line.contains("=<")
                        || line.contains("docker ps")
                        || line.contains(" `\n")
                        || line.contains("^\n");
        boolean morePlaces =
                line.contains("|")
                        || line.contains("&&")
                        || line.contains(">")
                        || line.contains("docker build");
        boolean pattern = line.contains("*") || line.contains("[::1]") || line.contains("{1");
        return !forPeople
                && !morePlaces
                && !pattern
                && !(shell.equals("zsh") && line.contains("$IMAGE:"));
    }

    private static List<List<String>> run(String shell, Path folder, List<String> lines)
            throws Exception {
        var script = folder.resolve("lines");
        Files.writeString(
                script,
                DOCKER
                        + "USER=me IMAGE=img HTTP=81 ARCH=arm64 MEM=1g CPUS=2 A=1\n"
                        + String.join("\n", lines)
                        + "\n");
        var builder = new ProcessBuilder(shell, script.toString()).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var process = started(builder);
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return commands(words);
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            assumeTrue(false, builder.command().getFirst() + " is not installed here");
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> commands(String output) {
        var all = new ArrayList<List<String>>();
        var words = new ArrayList<String>();
        for (var word : Stream.of(output.split("\0")).toList()) {
            if (word.equals("@@END@@")) {
                all.add(List.copyOf(words));
                words.clear();
            } else {
                words.add(word);
            }
        }
        return all;
    }

    private static PastedRun understood(String line) {
        return (PastedRun) DockerRunParser.parse(line);
    }
}
