package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ImageSummary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class NewNameTest {
    private static final ImageRow POSTGRES = row("sha256:1", "postgres:16");
    private static final ImageRow MONGO = row("sha256:2", "mongo:latest");

    private static ImageRow row(String id, String reference) {
        return new ImageRow(new ImageSummary(id, reference, List.of(), 1, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "My/App",
                "app:",
                "app:a b",
                "http://host/app",
                "app::1",
                "/app",
                "app/",
                "app@sha256:12",
                "a//b",
                "-app",
                "app:.1",
                "app@sha256:73d23e561afcb4e66363d15ae98ed382b03e6287461ee56b305373527cbd5abe"
            })
    void whatIsNoNameIsToldInOneSentence(String text) {
        assertThat(NewName.problem(text))
                .hasValueSatisfying(s -> assertThat(s).endsWith(".").doesNotContain("\n"));
    }

    @Test
    void aNameIsGoodWithAndWithoutATag() {
        assertThat(NewName.problem("localhost:5000/team/app")).isEmpty();
        assertThat(NewName.problem(" app:1.0 ")).isEmpty();
    }

    @Test
    void aNameThatAnImageHasIsRecognisedHoweverItIsWritten() {
        var all = List.of(POSTGRES, MONGO);
        assertThat(NewName.consequence("docker.io/library/mongo", POSTGRES, all))
                .contains("mongo:latest", "moves");
        assertThat(NewName.consequence("postgres:16", POSTGRES, all)).contains("already");
        assertThat(NewName.consequence("postgres:17", POSTGRES, all)).isEmpty();
    }
}
