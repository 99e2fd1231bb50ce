package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Thorough;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.matrix.PlatformProof;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What the wizard runs on an engine that keeps one platform a tag. */
@EngineTest(lab = true, olderStore = true)
class OlderStoreRunIT {
    private final TestEngine lab;
    private Engine engine;

    OlderStoreRunIT(TestEngine lab) {
        this.lab = lab;
    }

    /** Docker takes a tag of arm/v7 for arm64, without a word: its CPU runs both. */
    @BeforeEach
    void haveAnotherVariant() throws Exception {
        engine = Wiring.engineFinder(lab.host().toString()).openFirst();
        lab.docker("pull", "-q", "--platform", "linux/arm/v7", lab.busybox());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Thorough
    @Test
    void theAskedVariantIsPulledWhereTheTagStandsForOneThatWouldRunToo() throws Exception {
        var docker =
                lab.docker(
                        "run", "--rm", "--platform", "linux/arm64", lab.busybox(), "uname", "-m");
        assertThat(docker).as("what the docker command does").isEqualTo("armv7l");

        var spec =
                RunSpec.builder(lab.busybox())
                        .platform(Platform.ARM64)
                        .command(List.of("uname", "-m"))
                        .labels(lab.labels())
                        .build();
        var outcome = new Launch(engine, spec, -1, progress -> {}).run(null);
        assertThat(outcome).isInstanceOf(Launch.Outcome.Started.class);
        var id = ((Launch.Outcome.Started) outcome).id();
        assertThat(lab.docker("wait", id)).isEqualTo("0");
        assertThat(lab.docker("logs", id)).isEqualTo("aarch64");
        lab.docker("rm", id);
    }

    @Thorough
    @Test
    void aProofIsOfTheAskedVariantAndLeavesTheTagAsItWas() throws Exception {
        assertThat(PlatformProof.of(engine, lab.busybox(), Platform.ARM64))
                .isEqualTo(new PlatformProof.Answer.Machine("aarch64", "aarch64", true));
        assertThat(lab.docker("inspect", "--format", "{{.Architecture}}", lab.busybox()))
                .isEqualTo("arm");
    }
}
