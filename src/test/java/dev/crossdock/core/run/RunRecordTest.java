package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RunRecordTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static RunSpec spec(String line) {
        return ((PastedRun) DockerRunParser.parse(line)).spec();
    }

    @Test
    void itsLineIsOneLineAndIsTheRecord() {
        for (long seed = 0; seed < 500; seed++) {
            var record = new RunRecord(new RandomRun(seed).next(), NOW, seed % 2 == 0);
            assertThat(record.line()).as("seed %d", seed).doesNotContain("\n", "\r");
            assertThat(RunRecord.parse(record.line())).as("seed %d", seed).contains(record);
        }
    }

    @Test
    void whatIsNoRecordIsLeftOut() {
        for (var line : List.of("", "*", "-\tx\tdocker run a", "-\t1", "-\t1\tdocker run")) {
            assertThat(RunRecord.parse(line)).as(line).isEmpty();
        }
    }

    @Test
    void noSecretIsInIt() {
        var secret = "hunter2hunter2";
        var record =
                new RunRecord(
                        spec(
                                ("docker run -e DB_PASSWORD=%s -e TZ=UTC -e DSN=postgres://me:%s@db/x"
                                                + " -l api-key=%s app --token %s --password=%s")
                                        .replace("%s", secret)),
                        NOW,
                        false);

        assertThat(record.line())
                .doesNotContain(secret)
                .contains("-e DB_PASSWORD='<DB_PASSWORD>'", "-e TZ=UTC", "-e DSN='<DSN>'");
    }

    @Test
    void whatIsRunAgainMovesToTheFrontAndTheOldestGoes() {
        List<RunRecord> all = new ArrayList<>();
        for (var image : List.of("a", "b", "c", "a", "d")) {
            all = RunRecord.with(all, spec("docker run " + image), NOW, 3);
            if (image.equals("b")) {
                all.set(0, all.getFirst().favourite(true));
            }
        }

        assertThat(all).extracting(one -> one.spec().image()).containsExactly("d", "a", "c", "b");
        assertThat(all.getLast().favourite()).isTrue();
        var again = RunRecord.with(all, spec("docker run b"), NOW, 3);
        assertThat(again.getFirst().favourite()).isTrue();
        assertThat(again).hasSize(4);
    }
}
