package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** {@code crossdock matrix} on a real engine, which has nothing of it left afterwards. */
abstract class MatrixCommands {

    static TestEngine engine;

    @BeforeAll
    static void take(TestEngine found) {
        engine = found;
    }

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        assertThat(engine.docker("ps", "-aq", "--filter", "label=dev.crossdock.matrix")).isEmpty();
    }

    static CliRun run(String... args) {
        return CliRun.of(
                host -> Wiring.engineFinder(host == null ? engine.host().toString() : host),
                "",
                args);
    }
}
