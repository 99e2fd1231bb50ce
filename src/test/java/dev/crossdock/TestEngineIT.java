package dev.crossdock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That the engine of the tests is a real one, and that tests leave nothing behind on it. */
@EngineTest
class TestEngineIT {
    private static final String LABEL = TestEngine.LABEL + "=";

    private final TestEngine engine;

    TestEngineIT(TestEngine engine) {
        this.engine = engine;
    }

    @Test
    void runsAContainer() throws Exception {
        String said = engine.docker("run", "--rm", engine.busybox(), "echo", "it runs");

        assertThat(said).isEqualTo("it runs");
    }

    @Test
    void whatTestsMakeIsRemovedByItsLabel() throws Exception {
        String label = LABEL + engine.labels().get(TestEngine.LABEL);
        engine.docker("volume", "create", "--label", label);
        engine.docker("network", "create", "--label", label, "crossdock-test-leftover");
        engine.docker("run", "-d", "--label", label, engine.busybox(), "sleep", "1000");

        engine.removeLeftovers();

        String filter = "--filter=label=" + label;
        assertThat(engine.docker("ps", "-aq", filter)).isEmpty();
        assertThat(engine.docker("volume", "ls", "-q", filter)).isEmpty();
        assertThat(engine.docker("network", "ls", "-q", filter)).isEmpty();
    }
}
