package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    @ParameterizedTest
    @CsvSource({
        "postgres:16, '', postgres, :16, docker.io/library/postgres",
        "s390x/ubuntu:24.04, '', s390x/ubuntu, :24.04, docker.io/s390x/ubuntu",
        "ghcr.io/a/b:1, ghcr.io/, a/b, :1, ghcr.io/a/b",
        "localhost/x:1, localhost/, x, :1, localhost/x",
        "127.0.0.1:5000/busybox:1, 127.0.0.1:5000/, busybox, :1, 127.0.0.1:5000/busybox",
        "docker.io/library/redis:7, docker.io/, library/redis, :7, docker.io/library/redis",
    })
    void aReferenceIsToldApart(
            String text, String registry, String repository, String rest, String full) {
        var name = ImageName.of(text).orElseThrow();
        assertThat(name).isEqualTo(new ImageName(registry, repository, rest));
        assertThat(name.full()).isEqualTo(full);
        assertThat(name).hasToString(text);
    }

    @Test
    void allWaysToWriteTheSameAreTheSame() {
        assertThat(ImageName.of("redis").orElseThrow().normal())
                .isEqualTo(ImageName.of("docker.io/library/redis:latest").orElseThrow().normal());
    }

    @Test
    void whatIsNoReferenceIsNone() {
        assertThat(ImageName.of("Not A Name")).isEmpty();
    }
}
