package dev.crossdock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.text.Version;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The runnable directory that {@code package} leaves. */
class LauncherIT {
    private static final Path APP =
            Path.of(System.getProperty("crossdock.app", "target/crossdock")).toAbsolutePath();

    @Test
    void tellsItsVersionOnStdoutAlone() throws Exception {
        Ended crossdock = run(APP.resolve("bin/crossdock").toString(), "--version");

        assertThat(crossdock).isEqualTo(new Ended(0, "crossdock " + Version.current() + "\n", ""));
    }

    @Test
    void canBeCalledThroughALink() throws Exception {
        Path link = APP.resolveSibling("link-to-crossdock");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("crossdock/bin/crossdock"));

        assertThat(run(link.toString(), "--version").status()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayItSaysSoAndNamesTheTour() throws Exception {
        Ended crossdock = run(APP.resolve("bin/crossdock").toString());

        assertThat(crossdock.status()).isEqualTo(1);
        assertThat(crossdock.err().lines()).singleElement().asString().contains("./mvnw -Ptour");
    }

    @Test
    void aFileThatIsNoDockerfileIsRefusedBeforeThereIsAWindow() throws Exception {
        Ended crossdock = run(APP.resolve("bin/crossdock").toString(), "pom.xml");

        assertThat(crossdock.status()).isEqualTo(1);
        assertThat(crossdock.err().lines())
                .singleElement()
                .asString()
                .startsWith("crossdock: pom.xml is not a Dockerfile. ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderWithADockerfileIsForTheWindow() throws Exception {
        Ended crossdock = run(APP.resolve("bin/crossdock").toString(), "src/lab/sample");

        assertThat(crossdock.err().lines()).singleElement().asString().contains("./mvnw -Ptour");
    }

    @Test
    void anArchiveOfOtherJarsIsMadeAnew() throws Exception {
        var archive = Files.write(APP.resolve("explain.jsa"), new byte[] {1});
        Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));

        assertThat(run(APP.resolve("bin/crossdock").toString(), "explain", "--help").status())
                .isZero();

        assertThat(Files.size(archive)).isGreaterThan(1);
    }

    @Test
    void everyLibraryWorksInsideTheModule() throws Exception {
        Ended probe =
                run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=javafx.graphics",
                        "--module-path=" + APP.resolve("lib"),
                        "--patch-module=dev.crossdock=target/test-classes",
                        "--module=dev.crossdock/dev.crossdock.ModuleProbe");

        assertThat(probe.out().lines())
                .as(probe.err())
                .containsExactly(
                        "window true", "json true", "engine asked", "module dev.crossdock");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anErrorThatKeepsTheWindowFromOpeningIsLoggedAndHasAStatusOfItsOwn(@TempDir Path home)
            throws Exception {
        Ended crossdock =
                run(
                        environmentIn(home),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=NoSuchOne",
                        "--enable-native-access=javafx.graphics",
                        "--module-path=" + APP.resolve("lib"),
                        "--module=dev.crossdock/dev.crossdock.Main");

        assertThat(crossdock.status()).as(crossdock.err()).isEqualTo(70);
        var code = Pattern.compile("CD-[0-9A-F]{6}").matcher(crossdock.err());
        assertThat(code.find()).as(crossdock.err()).isTrue();
        assertThat(crossdock.err().lines().toList().getLast()).contains(home.toString());
        assertThat(home.resolve("crossdock/crossdock.0.log"))
                .content()
                .contains("INFO  Faults Crossdock " + Version.current(), code.group(), "    \tat ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCommandWritesNoLog(@TempDir Path home) throws Exception {
        Ended crossdock =
                run(
                        environmentIn(home),
                        APP.resolve("bin/crossdock").toString(),
                        "causes",
                        "--json",
                        "137");

        assertThat(crossdock.status()).isZero();
        assertThat(crossdock.err()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    private static Map<String, String> environmentIn(Path home) {
        var folder = home.toString();
        return Map.of("DISPLAY", ":0", "XDG_STATE_HOME", folder, "XDG_RUNTIME_DIR", folder);
    }

    private record Ended(int status, String out, String err) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    private static Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("crossdock", ".out");
        Path err = Files.createTempFile("crossdock", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
            builder.environment().putAll(environment);
            int status =
                    builder.redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start()
                            .waitFor();
            return new Ended(status, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
