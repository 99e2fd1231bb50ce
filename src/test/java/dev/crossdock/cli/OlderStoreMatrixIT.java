package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.Thorough;

import org.junit.jupiter.api.Test;

/** The matrix on an engine that keeps one platform a tag. */
@EngineTest(lab = true, olderStore = true)
class OlderStoreMatrixIT extends MatrixCommands {

    @Thorough
    @Test
    void aTagOfAnotherPlatformThatWouldRunIsNotTakenForTheAskedOne() throws Exception {
        engine.docker("pull", "-q", "--platform", "linux/arm/v7", engine.busybox());

        var run =
                run(
                        "matrix",
                        engine.busybox(),
                        "--platform",
                        "linux/arm64",
                        "--json",
                        "--",
                        "uname",
                        "-m");

        assertThat(run.json().at("/runs/0/stdout").asText()).isEqualTo("aarch64\n");
        assertThat(engine.docker("inspect", "--format", "{{.Architecture}}", engine.busybox()))
                .isEqualTo("arm");
    }
}
