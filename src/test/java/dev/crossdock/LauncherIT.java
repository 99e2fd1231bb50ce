package dev.crossdock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.text.Version;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

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

    private record Ended(int status, String out, String err) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("crossdock", ".out");
        Path err = Files.createTempFile("crossdock", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
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
