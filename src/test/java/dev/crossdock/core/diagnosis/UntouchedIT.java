package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.Eventually;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Diagnosing changes nothing: what the engine says of a container, its files, and what there is on
 * the engine are the same before and after, and nothing happened in between. The one kind of event
 * that is tolerated is the one by which an engine tells that somebody read a file, as none lets one
 * be read without it: {@code archive-path}, and, because it puts the container's volumes in their
 * places for as long as it reads, their {@code mount} and {@code unmount}. For one that was never
 * started there is not even that: its files would change.
 */
@EngineTest(lab = true)
class UntouchedIT {

    private static final Pattern READING =
            Pattern.compile("container archive-path .*|volume (?:un)?mount .*");

    private static TestEngine lab;
    private static Engine engine;
    private static Patients patients;

    @BeforeAll
    static void open(TestEngine found) {
        lab = found;
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
        patients = new Patients(lab);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void aStoppedOne() throws Exception {
        assertUntouched(
                patients.ended(
                        "-v",
                        "/data",
                        lab.busybox(),
                        "sh",
                        "-c",
                        "touch /data/a /b; no-such-tool"));
    }

    @Thorough
    @Test
    void oneWhoseStartWasRefused() throws Exception {
        var id = patients.created("-v", "/data", lab.busybox(), "/opt/no-such-tool");
        patients.start(id);
        assertUntouched(id);
    }

    @Thorough
    @Test
    void oneThatWasNeverStarted() throws Exception {
        assertUnread(patients.created("-v", "/data", lab.busybox(), "sh"));
    }

    @Thorough
    @Test
    void aRunningOne() throws Exception {
        assertUntouched(running());
    }

    @Thorough
    @Test
    void aPausedOne() throws Exception {
        var id = running();
        lab.docker("pause", id);
        assertUntouched(id);
    }

    /** The engine waits longer before every new try, so that there is time between two. */
    @Thorough
    @Test
    void oneThatIsStartedAgainAndAgain() throws Exception {
        var id = patients.created("--restart", "always", lab.busybox(), "sh", "-c", "exit 3");
        lab.docker("start", id);
        Eventually.holds(
                "it rests for some seconds",
                () ->
                        lab.docker("inspect", "-f", "{{.RestartCount}} {{.State.Status}}", id)
                                .matches("([6-9]|\\d\\d+) restarting"));
        try {
            assertUntouched(id);
        } finally {
            lab.docker("rm", "-f", id);
        }
    }

    private static String running() throws Exception {
        var id =
                patients.created(
                        "-v", "/data", lab.busybox(), "sh", "-c", "touch /data/a /b; sleep 600");
        lab.docker("start", id);
        Eventually.holds("it has written a file", () -> lab.docker("diff", id).contains("/b"));
        return id;
    }

    private static void assertUntouched(String id) throws Exception {
        var from = Instant.now();
        assertThat(eventsOfDiagnosing(id)).allMatch(READING.asMatchPredicate());
        // The engine lets go of a volume a moment after it has answered.
        Eventually.holds("every volume is let go", () -> opened(events(from, Instant.now())) == 0);
    }

    private static long opened(List<String> events) {
        return events.stream().filter(e -> e.startsWith("volume mount")).count()
                - events.stream().filter(e -> e.startsWith("volume unmount")).count();
    }

    private static void assertUnread(String id) throws Exception {
        assertThat(eventsOfDiagnosing(id)).isEmpty();
    }

    private static List<String> eventsOfDiagnosing(String id)
            throws IOException, InterruptedException {
        var before = look(id);
        var from = Instant.now();

        assertThat(new Diagnosis(engine).of(id).findings()).isNotEmpty();

        var to = Instant.now();
        assertThat(look(id)).isEqualTo(before);
        return events(from, to);
    }

    private static List<String> events(Instant from, Instant to)
            throws IOException, InterruptedException {
        return lab.docker(
                        "events",
                        "--since",
                        from.toString(),
                        "--until",
                        to.toString(),
                        "--format",
                        "{{.Type}} {{.Action}} {{.Actor.ID}}")
                .lines()
                .toList();
    }

    private static Map<String, String> look(String id) throws IOException, InterruptedException {
        var seen = new LinkedHashMap<String, String>();
        seen.put("state", lab.docker("inspect", id));
        seen.put("files", all("diff", id));
        seen.put("containers", all("ps", "-aq", "--no-trunc"));
        seen.put("images", all("images", "-aq", "--no-trunc"));
        seen.put("volumes", all("volume", "ls", "-q"));
        seen.put("networks", all("network", "ls", "-q"));
        return seen;
    }

    /** In an order of our own: the engine lists files and volumes in any. */
    private static String all(String... words) throws IOException, InterruptedException {
        return lab.docker(words).lines().sorted().collect(Collectors.joining("\n"));
    }
}
