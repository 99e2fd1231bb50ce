package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.docker.registry.Credentials;
import dev.crossdock.docker.registry.QualifiedName;
import dev.crossdock.docker.registry.RegistryReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

/** What the lab's registry publishes, asked through the engine and directly. */
@EngineTest(lab = true)
class DockerRegistryIT {
    private final TestEngine real;

    DockerRegistryIT(TestEngine real) {
        this.real = real;
    }

    @ParameterizedTest
    @CsvSource({
        "busybox:1,             true,  linux/amd64 linux/arm64 linux/arm/v7",
        "busybox-amd64:1,       true,  linux/amd64",
        "busybox-arm64-plain:1, false, linux/arm64",
        "attested:1,            true,  linux/amd64 linux/arm64 linux/arm/v7"
    })
    void whatIsPublishedIsToldBothWays(String image, boolean index, String platforms) {
        var reference = real.registry() + "/" + image;
        var expected = Arrays.stream(platforms.split(" ")).map(Platform::parse).toList();
        var asked = throughEngine(reference);
        assertThat(asked.platforms()).isEqualTo(expected);
        assertThat(asked.index()).isEqualTo(index);
        var direct = directly(reference);
        assertThat(direct.platforms()).isEqualTo(expected);
        assertThat(direct.index()).isEqualTo(index);
        assertThat(direct.digest()).isEqualTo(asked.digest());
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        var reference = real.registry() + "/no-such:1";
        assertThat(failure(() -> throughEngine(reference)))
                .isInstanceOf(EngineFailure.NoSuchImage.class);
        assertThat(failure(() -> directly(reference)))
                .isInstanceOf(EngineFailure.NoSuchImage.class);
    }

    @Test
    void aRegistryThatIsNotThereCannotBeReached() {
        assertThat(failure(() -> throughEngine("127.0.0.1:9/demo:1")))
                .isInstanceOf(EngineFailure.RegistryUnreachable.class);
    }

    private Published throughEngine(String reference) {
        try (var engine = new DockerUnderTest(real).open()) {
            return engine.registry().published(reference);
        }
    }

    private static Published directly(String reference) {
        try (var reader = new RegistryReader(Credentials.none())) {
            return reader.read(QualifiedName.of(reference), reference);
        }
    }

    private static EngineFailure failure(Executable call) {
        return assertThrows(EngineException.class, call).failure();
    }
}
