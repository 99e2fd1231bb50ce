package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.core.diagnosis.Patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The whole command, from the start of its JVM to its end. */
final class CommandSuite implements Suite {
    private static final String ID = "diagnosis.command";
    private static final double BAR = 1.5;
    private static final int RUNS = 11;
    private static final double MILLIS = 1000;

    @Override
    public List<String> ids() {
        return List.of(ID);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        var id = new Patients(engine).ended(engine.busybox(), "bash", "-c", "ls");
        var seconds = Times.millis(1, RUNS, () -> diagnose(engine, id));
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] /= MILLIS;
        }
        return List.of(
                Figure.ofTimes(
                        ID, "crossdock diagnose, cold start, median", seconds, 0.5, "s", BAR));
    }

    private static int diagnose(TestEngine engine, String id)
            throws IOException, InterruptedException {
        var command = Path.of("target", "crossdock", "bin", "crossdock").toString();
        var process =
                new ProcessBuilder(
                                List.of(
                                        command,
                                        "diagnose",
                                        "--json",
                                        "--host",
                                        engine.host().toString(),
                                        id))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
        return status;
    }
}
