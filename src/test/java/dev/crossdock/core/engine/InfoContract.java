package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who an engine is. */
public abstract class InfoContract extends EngineContract {
    protected InfoContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void tellsWhoItIs() {
        var info = engine.info();
        assertThat(info.name()).isNotBlank();
        assertThat(info.version()).matches("\\d+\\..*");
        assertThat(info.apiVersion()).matches("1\\.\\d+");
        assertThat(info.platform().os()).isEqualTo("linux");
        assertThat(info.memoryBytes()).isPositive();
        assertThat(info.cpus()).isPositive();
    }

    @Test
    void givesASignOfLife() {
        engine.ping();
    }
}
