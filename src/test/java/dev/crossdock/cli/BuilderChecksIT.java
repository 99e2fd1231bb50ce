package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What buildx checks by itself is shown under ours, where it is new enough to check. */
@EngineTest(lab = true)
class BuilderChecksIT {
    private static TestEngine engine;

    @TempDir private Path folder;

    @BeforeAll
    static void take(TestEngine found) {
        engine = found;
    }

    @Test
    void whatBuildxSaysIsShownAndOurVerdictStays() throws Exception {
        var text =
                """
                FROM --platform=linux/amd64 %s AS base
                WORKDIR relative
                FROM %s
                COPY --from=base /bin/ls /ls
                """
                        .formatted(engine.busybox(), engine.busybox());
        var file = Files.writeString(folder.resolve("Dockerfile"), text);

        var run = check(file, "--json");

        assertThat(run.status()).isZero();
        assertThat(run.json().get("ok").asBoolean()).isTrue();
        var named =
                run.json()
                        .get("builderChecks")
                        .valueStream()
                        .map(one -> one.get("name").asText() + " " + one.get("line").asInt())
                        .toList();
        var words = check(file).out();
        if (offersChecks()) {
            // the constant platform is what we say ourselves
            assertThat(named).containsExactly("WorkdirRelativePath 2");
            assertThat(run.json().at("/builderChecks/0/url").asText()).startsWith("https://");
            assertThat(words).contains("Docker’s own checks say:", "Line 2: WorkdirRelativePath");
        } else {
            assertThat(named).isEmpty();
            assertThat(words).doesNotContain("own checks");
            assertThat(run.err()).isEmpty();
        }
    }

    private static boolean offersChecks() throws Exception {
        return engine.docker("buildx", "build", "--help").contains("--call");
    }

    private static CliRun check(Path file, String... options) {
        var words = new ArrayList<>(List.of("check", file.toString()));
        words.addAll(List.of(options));
        return CliRun.of(
                host -> Wiring.engineFinder(host == null ? engine.host().toString() : host),
                Wiring::registry,
                Wiring.builders(engine.environment()),
                "",
                words.toArray(String[]::new));
    }
}
