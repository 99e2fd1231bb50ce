package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.docker.host.LocalMachine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** Flags that go by the docker command, since there is no place for them in the API. */
@EngineTest
class CommandCreateIT {
    private static final String NAME = "crossdock-test-by-command";

    @TempDir private Path folder;
    private TestEngine lab;
    private Engine engine;

    @BeforeEach
    void open(TestEngine found) throws Exception {
        lab = found;
        lab.docker("pull", "-q", lab.busybox());
        var machine = new LocalMachine(folder, lab.environment(), System.getProperty("os.name"));
        engine = new DockerEngineFinder(machine).forHost(lab.host().toString()).openFirst();
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
        lab.docker("rm", "-f", NAME);
    }

    private RunSpec spec(String flags) {
        var reading = DockerRunParser.parse("docker run " + flags + " " + lab.busybox() + " env");
        assertThat(reading).isInstanceOf(PastedRun.class);
        var spec = ((PastedRun) reading).spec();
        var labels = new LinkedHashMap<>(lab.labels());
        labels.putAll(spec.labels());
        return spec.toBuilder().labels(labels).build();
    }

    @Test
    void whatTheApiHasNoPlaceForIsMadeAllTheSame() throws IOException {
        var file = Files.writeString(folder.resolve("env"), "GREETING=hello\n");

        var made =
                engine.containers()
                        .create(
                                spec(
                                        "-d --name %s --sig-proxy=false --health-cmd true -m 64m"
                                                        .formatted(NAME)
                                                + " --platform linux/arm64 --env-file "
                                                + file));

        var details = engine.containers().inspect(made.id());
        assertThat(details.name()).isEqualTo(NAME);
        assertThat(details.environment()).containsEntry("GREETING", "hello");
        assertThat(details.spec().memoryBytes()).isEqualTo(64 << 20);
        assertThat(engine.containers().inspectText(made.id())).contains("\"Healthcheck\"");
    }

    @Test
    void whatTheEngineRefusesIsToldAsElsewhere() {
        var spec = spec("--health-cmd true --name " + NAME);
        engine.containers().create(spec);

        assertThat(failure(spec)).isInstanceOf(EngineFailure.NameInUse.class);
        var unknown = spec.toBuilder().image("no-such-image:1").name(null).build();
        assertThat(failure(unknown)).isInstanceOf(EngineFailure.NoSuchImage.class);
        assertThat(failure(spec("--env-file /no/such/file")).sentence())
                .contains("/no/such/file: no such file");
    }

    private EngineFailure failure(RunSpec spec) {
        var thrown = new EngineFailure[1];
        assertThatThrownBy(() -> engine.containers().create(spec))
                .isInstanceOfSatisfying(EngineException.class, e -> thrown[0] = e.failure());
        return thrown[0];
    }
}
