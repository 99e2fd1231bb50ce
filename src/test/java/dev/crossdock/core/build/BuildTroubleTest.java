package dev.crossdock.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The builders' words are those that buildx 0.13.1 said on a real engine. */
class BuildTroubleTest {
    private static final String METADATA = "failed to resolve source metadata for ";

    private record Case(String title, String words, String printed, @Nullable Integer line) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static String at(int line, String error) {
        return "Dockerfile:"
                + line
                + "\n--------------------\n   1 |     FROM x\n--------------------\nERROR: failed to"
                + " solve: "
                + error;
    }

    private static Stream<Case> cases() {
        var program = "process \"/bin/sh -c x\" did not complete successfully: exit code: 1";
        return Stream.of(
                new Case(
                        "Line 2 is no valid Dockerfile",
                        at(
                                2,
                                "dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)"),
                        "",
                        2),
                new Case(
                        "The registry 127.0.0.1:5005 had a fault of its own",
                        "ERROR: unexpected status from HEAD request to"
                                + " http://127.0.0.1:5005/v2/orders/manifests/dev: 500 Internal"
                                + " Server Error",
                        "",
                        null),
                new Case(
                        "The builder could not be started",
                        "#1 [internal] booting buildkit\nERROR: Error response from daemon: failed to"
                                + " resolve reference",
                        "",
                        null),
                new Case(
                        "The engine’s own builder cannot do that",
                        "ERROR: Multi-platform build is not supported for the docker driver.\n"
                                + "Switch to a different driver, or turn on the containerd image"
                                + " store, and try again.",
                        "",
                        null),
                new Case(
                        "nofile is not in the build context",
                        at(
                                2,
                                "failed to compute cache key: failed to calculate checksum of ref"
                                        + " q9zb::ipsa: \"/nofile\": not found"),
                        "",
                        2),
                new Case(
                        "127.0.0.1:5000/busybox:1 is not published for every platform",
                        at(
                                1,
                                "127.0.0.1:5000/busybox:1: "
                                        + METADATA
                                        + "127.0.0.1:5000/busybox:1: no match for platform in"
                                        + " manifest: not found"),
                        "",
                        1),
                new Case(
                        "The registry of 127.0.0.1:5999/x:1 cannot be reached",
                        at(
                                1,
                                "127.0.0.1:5999/x:1: "
                                        + METADATA
                                        + "127.0.0.1:5999/x:1: failed to do request: Head"
                                        + " \"https://127.0.0.1:5999/v2/x/manifests/1\": dial tcp"
                                        + " 127.0.0.1:5999: connect: connection refused"),
                        "",
                        1),
                new Case(
                        "There is no image 127.0.0.1:5000/nosuch:1",
                        at(
                                1,
                                "127.0.0.1:5000/nosuch:1: "
                                        + METADATA
                                        + "127.0.0.1:5000/nosuch:1: 127.0.0.1:5000/nosuch:1: not"
                                        + " found"),
                        "",
                        1),
                new Case(
                        "The disk is full",
                        at(2, program),
                        "dd: error writing '/t/x': No space left on device",
                        2),
                new Case(
                        "Nothing here runs this platform’s programs",
                        at(3, "process \"/bin/x\" did not complete successfully: exit code: 1"),
                        "exec /bin/x: exec format error",
                        3),
                new Case(
                        "The builder nosuch is gone",
                        "ERROR: no builder \"nosuch\" found",
                        "",
                        null),
                new Case(
                        "The engine does not answer any more",
                        "ERROR: Cannot connect to the Docker daemon at unix:///nowhere.sock. Is"
                                + " the docker daemon running?",
                        "",
                        null),
                new Case(
                        "127.0.0.1:5999/x:1 could not be pushed",
                        "ERROR: failed to solve: failed to push 127.0.0.1:5999/x:1: failed to do"
                                + " request: Head \"https://127.0.0.1:5999/v2/x/blobs/sha256:01\":"
                                + " dial tcp 127.0.0.1:5999: connect: connection refused",
                        "",
                        null));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatHappenedAndWhereIsTold(Case of) {
        var trouble = BuildTrouble.of(of.words(), Optional.of(step(of.printed()))).orElseThrow();
        assertThat(trouble.title()).isEqualTo(of.title());
        assertThat(trouble.line()).isEqualTo(of.line());
        assertThat(trouble.text()).endsWith(".").doesNotContain("{0}");
    }

    @Test
    void aProgramThatFailedByItselfIsNoneOfThem() {
        var words =
                at(2, "process \"/bin/sh -c exit 3\" did not complete successfully: exit code: 3");
        assertThat(BuildTrouble.of(words, Optional.of(step("about to fail")))).isEmpty();
    }

    private static LaneStep step(String printed) {
        return new LaneStep(
                StepName.parse("[linux/arm64 2/2] RUN x"),
                LaneStep.State.FAILED,
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(printed),
                false,
                Map.of());
    }
}
