package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.EngineInfo.ImageStore;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class PullViewModelTest {
    private static final Platform S390X = Platform.parse("s390x");

    private final StandInEngine engine =
            new StandInEngine().image("postgres:16", 438, Instant.EPOCH, "amd64");
    private final StandInSession session = new StandInSession(engine);
    private final Activities activities = new Activities();
    private final ImageActions actions =
            new ImageActions(session, new SameThreadTasks(), activities, null);

    private PullViewModel pull(ImageStore store, String reference, Platform... platforms) {
        session.info =
                new EngineInfo(
                        "Docker Engine", "26.1.5", "1.45", Platform.ARM64, store, 0, 1, "boot");
        session.connect();
        var rows = engine.images.stream().map(ImageRow::new).toList();
        return actions.pulling(rows, reference, List.of(platforms));
    }

    private void go(PullViewModel pull) {
        actions.pull(pull.referenceProperty().get(), pull.platforms(), pull.keepsEach());
    }

    @Test
    void containerdsStoreKeepsAllUnderTheOneName() {
        var pull = pull(ImageStore.CONTAINERD, "postgres:16", Platform.ARM64, Platform.AMD64);
        assertThat(pull.noteProperty().get()).contains("keeps all of them");
        assertThat(pull.keepsEach()).isFalse();
        go(pull);
        assertThat(engine.done)
                .containsExactly("pull postgres:16 linux/amd64", "pull postgres:16 linux/arm64");
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void onTheOlderStoreWhatIsHereWouldLoseItsNameAndCanKeepAnother() {
        var pull = pull(ImageStore.GRAPHDRIVER, "docker.io/library/postgres:16", Platform.ARM64);
        assertThat(pull.noteProperty().get()).contains("linux/amd64 that is here would lose");
        assertThat(pull.keepTextProperty().get()).contains("postgres:16-amd64", "16-arm64");
        pull.keepProperty().set(false);
        assertThat(pull.keepsEach()).isFalse();
        pull.wanted().get(Platform.ARM64).set(false);
        pull.wanted().get(Platform.AMD64).set(true);
        assertThat(pull.noteProperty().get()).as("the same again replaces nothing").isEmpty();
    }

    @Test
    void ofSeveralOnTheOlderStoreTheEnginesOwnIsPulledLast() {
        var pull = pull(ImageStore.GRAPHDRIVER, "redis:7", Platform.ARM64, S390X);
        assertThat(pull.noteProperty().get()).contains("only linux/arm64 would stay as redis:7");
        go(pull);
        assertThat(engine.done)
                .containsExactly(
                        "pull redis:7 linux/s390x",
                        "tag redis:7 redis:7-s390x",
                        "pull redis:7 linux/arm64",
                        "tag redis:7 redis:7-arm64");
    }

    @Test
    void aDigestHasNoSecondName() {
        var digest = "postgres@sha256:" + "0123456789abcdef".repeat(4);
        var pull = pull(ImageStore.GRAPHDRIVER, digest, Platform.ARM64, S390X);
        assertThat(pull.readyProperty().get()).isTrue();
        assertThat(pull.keepTextProperty().get()).isEmpty();
        assertThat(pull.keepsEach()).isFalse();
    }

    @Test
    void aPlatformThatCannotBeHadHoldsUpNoOther() {
        engine.unpublished.put(
                "linux/s390x",
                new EngineFailure.PlatformNotPublished("redis:7", "linux/s390x", "no match"));
        go(pull(ImageStore.CONTAINERD, "redis:7", Platform.AMD64, S390X, Platform.ARM_V7));
        assertThat(engine.done)
                .containsExactly("pull redis:7 linux/amd64", "pull redis:7 linux/arm/v7");
        var outcome = actions.outcomeProperty().get();
        assertThat(outcome.title()).isEqualTo("redis:7 could not be pulled for 1 of 3 platforms");
        assertThat(outcome.text()).startsWith("linux/s390x: ");
    }

    @Test
    void aReferenceThatIsNoneIsToldAndHoldsThePullBack() {
        var pull = pull(ImageStore.CONTAINERD, "Redis 7");
        assertThat(pull.problemProperty().get()).startsWith("“Redis 7” is no image name");
        assertThat(pull.readyProperty().get()).isFalse();
        pull.referenceProperty().set("");
        assertThat(pull.problemProperty().get()).isEmpty();
        assertThat(pull.readyProperty().get()).isFalse();
    }

    @Test
    void aNameWithoutATagGetsTheUsualOneAndAVariantNoSlash() {
        assertThat(PlatformNames.of("localhost:5000/app", Platform.ARM_V7))
                .contains("localhost:5000/app:latest-arm-v7");
        assertThat(PlatformNames.of("app:" + "x".repeat(125), Platform.ARM64)).isEmpty();
    }
}
