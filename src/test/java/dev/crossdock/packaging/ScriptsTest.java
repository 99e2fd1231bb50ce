package dev.crossdock.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is not Java is looked through by those who know its language, where they are installed. */
class ScriptsTest {
    private static final Pattern SHELL = Pattern.compile("#!(/usr/bin/env |/bin/)(ba)?sh\\b.*");
    private static final List<String> PLACES = List.of("mvnw", ".ci", "packaging", "src/lab");

    @Test
    void shellScriptsAreFreeOfWhatShellcheckWarnsOf() throws Exception {
        var command = new ArrayList<>(List.of("shellcheck", "--severity=warning"));
        for (var place : PLACES) {
            try (var files = Files.walk(Path.of(place))) {
                files.filter(Files::isRegularFile)
                        .filter(ScriptsTest::isShellScript)
                        .map(Path::toString)
                        .forEach(command::add);
            }
        }
        assertThat(command).contains("mvnw", ".ci/run", "packaging/package", "packaging/crossdock");

        run(command);
    }

    @Test
    void theCaskIsRuby() throws Exception {
        run(List.of("ruby", "-c", "packaging/crossdock.rb"));
    }

    private static boolean isShellScript(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(40), StandardCharsets.UTF_8);
            return SHELL.matcher(head.lines().findFirst().orElse("")).matches();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its words are those of the failure. */
    private static void run(List<String> command) throws IOException, InterruptedException {
        var program = command.getFirst();
        boolean there =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            System.err.println("SKIPPED: " + program + " is not installed: " + command.getLast());
        }
        assumeTrue(there, program + " is not installed");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
