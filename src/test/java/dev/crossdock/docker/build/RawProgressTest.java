package dev.crossdock.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.BuildEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RawProgressTest {

    private final List<BuildEvent> told = new ArrayList<>();
    private final RawProgress progress = new RawProgress(told::add);

    @Test
    void readsObjectsOverSeveralLinesAndOnOne() {
        feed(
                """
                {
                  "vertexes": [
                    {
                      "digest": "sha256:a",
                      "name": "[linux/arm64 1/2] FROM x",
                      "started": "2026-01-02T03:04:05.000000001Z"
                    }
                  ]
                }
                {"logs":[{"vertex":"sha256:a","stream":1,"data":"aGVsbG8K","timestamp":"2026-01-02T03:04:06Z"}]}
                """);

        assertThat(((BuildEvent.Step) told.getFirst()).vertex()).isEqualTo("sha256:a");
        assertThat(((BuildEvent.Output) told.get(1)).text()).isEqualTo("hello\n");
    }

    @Test
    void tellsWhatIsOnItsWay() {
        feed(
                """
                {"statuses":[{"id":"sha256:l","vertex":"sha256:a","current":0,"total":9}]}
                {"statuses":[{"id":"sha256:l","vertex":"sha256:a","current":3,"total":9}]}
                """);

        assertThat(told).containsExactly(new BuildEvent.Transfer("sha256:a", "sha256:l", 3, 9));
    }

    @Test
    void keepsPlainTextAndFindsTheSentenceInIt() {
        feed(
                """
                {"vertexes":[{"digest":"sha256:a","name":"x","error":"boom"}]}
                Dockerfile:5
                   5 | >>> RUN boom
                ERROR: failed to solve: process "boom" did not complete successfully: exit code: 3
                """);

        assertThat(((BuildEvent.Step) told.getFirst()).error()).isEqualTo("boom");
        assertThat(progress.text()).startsWith("Dockerfile:5");
        assertThat(RawProgress.sentence(progress.text()))
                .isEqualTo("process \"boom\" did not complete successfully: exit code: 3");
    }

    @Test
    void whatIsNoJsonIsKeptAsText() {
        feed("{\n  broken\n}\nafter\n");

        assertThat(told).isEmpty();
        assertThat(progress.text()).contains("broken").endsWith("after");
    }

    private void feed(String lines) {
        lines.lines().forEach(progress::line);
    }
}
