package dev.crossdock.docker.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifiedNameTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "busybox,                     docker.io,      library/busybox, latest, busybox:latest",
        "busybox:1.37,                docker.io,      library/busybox, 1.37,   busybox:1.37",
        "docker.io/busybox,           docker.io,      library/busybox, latest, busybox:latest",
        "index.docker.io/busybox,     docker.io,      library/busybox, latest, busybox:latest",
        "docker.io/library/busybox,   docker.io,      library/busybox, latest, busybox:latest",
        "grafana/grafana,             docker.io,      grafana/grafana, latest, grafana/grafana:latest",
        "ghcr.io/a/b/c:2,             ghcr.io,        a/b/c,           2,      ghcr.io/a/b/c:2",
        "localhost/app,               localhost,      app,             latest, localhost/app:latest",
        "127.0.0.1:5000/demo:1,       127.0.0.1:5000, demo,            1,      127.0.0.1:5000/demo:1"
    })
    void whatPeopleLeaveOutIsAdded(
            String written, String domain, String path, String tag, String familiar) {
        var name = QualifiedName.of(written);
        assertThat(name).isEqualTo(new QualifiedName(domain, path, tag));
        assertThat(name.familiar()).isEqualTo(familiar);
    }

    @Test
    void aDigestBeatsATag() {
        var name = QualifiedName.of("busybox:1@" + DIGEST);
        assertThat(name.selector()).isEqualTo(DIGEST);
        assertThat(name.familiar()).isEqualTo("busybox@" + DIGEST);
    }

    @Test
    void whatIsNoNameSaysWhy() {
        var failure = assertThrows(EngineException.class, () -> QualifiedName.of("Bad")).failure();
        assertThat(failure).isInstanceOf(EngineFailure.InvalidReference.class);
        assertThat(failure.sentence()).contains("capital letters");
    }
}
