package dev.crossdock.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;
import dev.crossdock.Thorough;
import dev.crossdock.core.text.Version;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The package for Linux, which the same script makes as the one for a Mac. */
@Thorough // it is made where CI is set only
@EnabledOnOs(OS.LINUX)
class PackageIT {
    private static final Path APP = Path.of("target/dist/Crossdock").toAbsolutePath();
    private static final Path LIBRARIES = APP.resolve("lib/app");

    @TempDir private Path folder;

    @Test
    void theCommandTellsItsVersion() throws Exception {
        var ended = run(List.of(APP.resolve("bin/crossdock-cli").toString(), "--version"), "");

        assertThat(ended).isEqualTo(new Ended(0, "crossdock " + Version.current() + "\n"));
    }

    @Test
    void theWindowOpensAndClosesWithoutAWord() throws Exception {
        var ended = run(List.of(APP.resolve("bin/Crossdock").toString()));

        assertThat(ended).isEqualTo(new Ended(0, ""));
    }

    @Test
    void aSecondStartOpensItsDockerfileInTheFirstWindow() throws Exception {
        var window = APP.resolve("bin/Crossdock").toString();
        var first = builder(List.of(window), "").redirectErrorStream(true);
        first.redirectOutput(folder.resolve("first").toFile());
        var running = first.start();
        try {
            var socket = folder.resolve("crossdock/window.sock");
            Eventually.holds("the first to listen", () -> Files.exists(socket));

            var second = run(List.of(window, "src/lab/sample"));

            assertThat(second.status()).as(second.output()).isZero();
            assertThat(running.isAlive()).isTrue();
            // it keeps which page it shows
            var kept = folder.resolve("data/crossdock/window");
            Eventually.holds(
                    "the first to show the page where the Dockerfile is built",
                    () -> Files.exists(kept) && Files.readString(kept).contains("page=builds"));
        } finally {
            running.destroy();
        }
        assertThat(running.waitFor()).as("ended by a signal").isEqualTo(143);
    }

    @Test
    void everyLibraryWorksInItsRuntime() throws Exception {
        var ended =
                run(
                        List.of(
                                APP.resolve("lib/runtime/bin/java").toString(),
                                "--enable-native-access=javafx.graphics",
                                "--module-path=" + LIBRARIES,
                                "--patch-module=dev.crossdock=target/test-classes",
                                "--module=dev.crossdock/dev.crossdock.ModuleProbe"));

        assertThat(ended.output())
                .contains("window true", "json true", "engine asked", "module dev.crossdock");
    }

    @Test
    void bothStartFromWhatWasLearned() {
        assertThat(LIBRARIES.resolve("window.aot")).isNotEmptyFile();
        assertThat(LIBRARIES.resolve("terminal.aot")).isNotEmptyFile();
    }

    private record Ended(int status, String output) {}

    /** What it prints on both channels. A window closes by itself. */
    private Ended run(List<String> command) throws IOException, InterruptedException {
        return run(command, "-Dcrossdock.learn=true");
    }

    private Ended run(List<String> command, String options)
            throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var builder = builder(command, options);
        int status =
                builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        return new Ended(status, withoutNotice(Files.readString(output)));
    }

    /** Java says on stderr that it takes {@code JAVA_TOOL_OPTIONS}. */
    private static String withoutNotice(String output) {
        return output.replaceAll("Picked up JAVA_TOOL_OPTIONS: .*\n", "");
    }

    private ProcessBuilder builder(List<String> command, String options) {
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        environment.put(
                "JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw " + options);
        return builder;
    }
}
