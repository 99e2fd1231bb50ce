package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.TestEngine;
import dev.crossdock.core.run.DockerRun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A rerun as a person takes it: the printed line, pasted into a shell, with a word in the place of
 * what only a person knows, on a terminal where it asks for one.
 */
final class Pasted {

    private Pasted() {}

    /** The first rerun of the answer. */
    static String line(Autopsy autopsy) {
        var rerun =
                autopsy.answer().remedies().stream()
                        .flatMap(remedy -> remedy.rerun().stream())
                        .findFirst()
                        .orElseThrow();
        return DockerRun.line(Redaction.of(autopsy.container()).of(rerun))
                .replaceAll("<([A-Z_]+)>", "filled-in");
    }

    /** Runs it to its good end, types a command to it, and answers what was printed. */
    static String firstRerun(TestEngine engine, Autopsy autopsy)
            throws IOException, InterruptedException {
        var line = line(autopsy);
        var process = start(engine, line);
        try (var typed = process.getOutputStream()) {
            typed.write("echo is $((40+2))\nexit\n".getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", line, output).isZero();
        return output;
    }

    /** A line that wants a terminal gets one from {@code script} of util-linux. */
    static Process start(TestEngine engine, String line) throws IOException {
        var builder =
                line.contains(" -it ")
                        ? new ProcessBuilder("script", "-qec", line, "/dev/null")
                        : new ProcessBuilder("bash", "-c", line);
        builder.environment().putAll(engine.environment());
        builder.environment().put("SHELL", "/bin/bash");
        return builder.redirectErrorStream(true).start();
    }
}
