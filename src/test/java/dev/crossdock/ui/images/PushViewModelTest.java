package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PullProgress;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.images.PushViewModel.State;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PushViewModelTest {
    private final StandInEngine engine = new StandInEngine();
    private final StandInSession session = new StandInSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Activities activities = new Activities();
    private final List<String> told = new ArrayList<>();
    private final PushViewModel push =
            new PushViewModel(
                    session,
                    tasks,
                    activities,
                    "me/app:1",
                    List.of(Platform.ARM64, Platform.AMD64),
                    (name, why) -> told.add(name));

    private PushViewModel opened(Platform... here) {
        return new PushViewModel(
                session, tasks, activities, "me/app:1", List.of(here), (name, why) -> {});
    }

    @Test
    void onePlatformOfSeveralCanBePushed() {
        var chosen = opened(Platform.ARM64, Platform.AMD64);
        assertThat(chosen.choices()).containsExactly(Platform.ARM64, Platform.AMD64);
        chosen.platformProperty().set(Platform.AMD64);
        chosen.push();
        assertThat(engine.done).containsExactly("push me/app:1 linux/amd64");
    }

    @Test
    void whereThereIsOnePlatformThereIsNothingToChoose() {
        assertThat(opened(Platform.ARM64).choices()).isEmpty();
    }

    @BeforeEach
    void connect() {
        session.connect();
        engine.pushed.add(new PullProgress("a", "Layer already exists", 0, 0));
        engine.pushed.add(new PullProgress("b", "Pushing", 50, 100));
    }

    @Test
    void itShowsEveryLayerAndEnds() {
        push.push();
        assertThat(engine.done).containsExactly("push me/app:1");
        assertThat(push.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(push.layers()).extracting(layer -> layer.id()).containsExactly("a", "b");
        assertThat(push.partProperty().get()).isEqualTo(0.75);
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void aFailureIsKeptAndItCanBeTriedAgain() {
        engine.failure = new EngineFailure.LoginRefused("me/app:1", "401");
        push.push();
        assertThat(push.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(push.failureProperty().get()).isEqualTo(engine.failure);
        assertThat(told).as("told where somebody looks").isEmpty();
        engine.failure = null;
        push.push();
        assertThat(push.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(push.failureProperty().get()).isNull();
    }

    @Test
    void aFailureThatNobodyLooksAtIsToldThePage() {
        engine.failure = new EngineFailure.RegistryUnreachable("me/app:1", "refused");
        tasks.hold();
        push.push();
        push.leave();
        tasks.release();
        assertThat(told).containsExactly("me/app:1");
    }

    @Test
    void itCanBeStoppedAndWhatComesAfterwardsChangesNothing() {
        tasks.hold();
        push.push();
        assertThat(activities.running()).hasSize(1);
        assertThat(activities.running().getFirst().getTitle()).isEqualTo("Pushing me/app:1, 75 %");
        push.stop();
        tasks.release();
        assertThat(push.stateProperty().get()).isEqualTo(State.STOPPED);
        assertThat(activities.running()).isEmpty();
    }
}
