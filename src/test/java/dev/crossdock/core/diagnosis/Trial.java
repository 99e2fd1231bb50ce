package dev.crossdock.core.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.LogRequest;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a rerun works, tried on the real engine.
 *
 * @param labels for what it makes
 */
record Trial(Engine engine, Map<String, String> labels) {

    private static final String ANSWER = "is 42";

    /**
     * Runs it to its end; on a terminal it types a command to it. Returns what was printed and the
     * code.
     */
    String of(RunSpec rerun) throws IOException {
        var all = new HashMap<>(rerun.labels());
        all.putAll(labels);
        var spec =
                rerun.toBuilder()
                        .labels(all)
                        .remove(false)
                        .environment(rerun.environment().stream().map(Trial::filledIn).toList())
                        .build();
        var id = engine.containers().create(spec).id();
        return spec.tty() ? typed(id) : run(id);
    }

    /** What a person would write in the place of a name. */
    private static EnvironmentEntry filledIn(EnvironmentEntry entry) {
        var open = "<" + entry.name() + ">";
        return open.equals(entry.value()) ? new EnvironmentEntry(entry.name(), "filled in") : entry;
    }

    private String run(String id) {
        engine.containers().start(id);
        int code = engine.containers().waitFor(id);
        var log = new StringBuilder();
        engine.streams()
                .logs(id, LogRequest.all(), (channel, bytes) -> log.append(UTF_8.decode(bytes)));
        return log + "exit " + code;
    }

    private String typed(String id) throws IOException {
        try (var terminal = engine.streams().attach(id)) {
            engine.containers().start(id);
            terminal.input().write("echo is $((40+2))\nexit\n".getBytes(UTF_8));
            terminal.input().flush();
            var output = new String(terminal.output().readAllBytes(), UTF_8);
            return (output.contains(ANSWER) ? ANSWER + "\n" : output)
                    + "exit "
                    + engine.containers().waitFor(id);
        }
    }
}
