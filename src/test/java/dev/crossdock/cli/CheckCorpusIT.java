package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Breadth;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.AtOnce;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of Dockerfiles, beside what {@code docker buildx build} then really does. */
@EngineTest(lab = true)
class CheckCorpusIT {

    private static final int ONE_IN = 12;
    private static final Pattern BASE = Pattern.compile("registry\\.test/([a-z-]+):1");

    /** What the Dockerfiles copy. */
    private static final List<String> FILES =
            List.of(
                    "Cargo.lock",
                    "Cargo.toml",
                    "Dockerfile",
                    "Gemfile",
                    "Gemfile.lock",
                    "cmd/server/main.go",
                    "composer.json",
                    "composer.lock",
                    "go.mod",
                    "go.sum",
                    "package-lock.json",
                    "package.json",
                    "pom.xml",
                    "pyproject.toml",
                    "requirements.txt",
                    "src/App.csproj",
                    "uv.lock");

    private static final Set<String> PUSHED = new HashSet<>();

    @TempDir private static Path context;

    private static TestEngine engine;

    @TempDir private Path folder;

    @BeforeAll
    static void prepare(TestEngine found) throws IOException {
        engine = found;
        PUSHED.clear();
        for (var name : FILES) {
            var file = context.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        var configure = Files.writeString(context.resolve("configure"), "#!/bin/sh\n");
        assertThat(configure.toFile().setExecutable(true, false)).isTrue();
    }

    static Stream<CheckedDockerfile> files() {
        var all = CheckedDockerfile.all();
        return Breadth.of(all, all.size() / ONE_IN);
    }

    @Test
    void thereAreEnough() {
        var all = CheckedDockerfile.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).filteredOn(one -> !one.built()).hasSizeLessThan(4);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsSaidIsWhatTheBuilderDoes(CheckedDockerfile file) throws Exception {
        pushBases(file.text());
        var path = folder.resolve("Dockerfile");
        Files.write(path, file.content(engine.registry()));

        var run = check(path, file);

        assertThat(CheckIT.findings(run.json())).isEqualTo(file.findings());
        assertThat(run.status()).isEqualTo(file.status());
        if (file.built()) {
            Files.write(path, file.contentForBuilder(engine.registry()));
            var expected = new ArrayList<>(CheckIT.texts(run.json().get("buildable")));
            expected.addAll(file.wrong());
            assertThat(built(path, file)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static CliRun check(Path path, CheckedDockerfile file) {
        var words = new ArrayList<>(List.of("check", path.toString(), "--json", "--platform"));
        words.add(String.join(",", file.platforms()));
        words.addAll(file.options());
        return CliRun.of(
                host -> Wiring.engineFinder(host == null ? engine.host().toString() : host),
                "",
                words.toArray(String[]::new));
    }

    /** The platforms that a builder builds it for. */
    private static List<String> built(Path path, CheckedDockerfile file) {
        var builds =
                AtOnce.each(
                        2,
                        file.platforms(),
                        platform -> builds(path, platform, file.options()) ? platform : "");
        return builds.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static boolean builds(Path path, String platform, List<String> options) {
        var words = new ArrayList<>(List.of("buildx", "build", "--platform", platform));
        words.addAll(List.of("--output", "type=cacheonly", "--file", path.toString()));
        words.addAll(options);
        words.add(context.toString());
        try {
            engine.docker(words.toArray(String[]::new));
            return true;
        } catch (AssertionError failed) {
            return false;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of the corpus that a file names, and what they are built from themselves. */
    private static void pushBases(String text) throws Exception {
        var bases = CheckedDockerfile.FOLDER.resolve("bases");
        var names = BASE.matcher(text.replace("${BASE}", "onbuild-node")).results().toList();
        var all = new ArrayList<>(names.stream().map(found -> found.group(1)).toList());
        if (text.contains("/${GO_IMAGE}") || text.contains("tools:")) {
            all.add("tools");
        }
        for (var name : all) {
            var file = bases.resolve(name + ".Dockerfile");
            if (Files.exists(file) && PUSHED.add(name)) {
                pushBases(Files.readString(file));
                push(name, Files.readString(file));
            }
        }
    }

    private static void push(String name, String text) throws Exception {
        var file = Files.createTempFile(context, name, ".Dockerfile");
        Files.writeString(file, text.replace("registry.test", engine.registry()));
        engine.docker(
                "buildx",
                "build",
                "--platform",
                "linux/amd64,linux/arm64",
                "--push",
                "--tag",
                engine.registry() + "/" + name + ":1",
                "--file",
                file.toString(),
                CheckedDockerfile.FOLDER.resolve("bases").toString());
        Files.delete(file);
    }
}
