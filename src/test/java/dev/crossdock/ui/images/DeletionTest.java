package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.images.Deletion.Fate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

class DeletionTest {
    private final StandInEngine engine =
            new StandInEngine()
                    .image("postgres:16", 438, Instant.EPOCH, "amd64", "arm64")
                    .image("redis:7", 41, Instant.EPOCH, "arm64")
                    .image("mongo:7", 812, Instant.EPOCH, "amd64");
    private final StandInSession session = new StandInSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Activities activities = new Activities();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final ImagesViewModel viewModel =
            new ImagesViewModel(session, tasks, new RegistryChecks(session, tasks, clock), clock);
    private final ImageActions actions = new ImageActions(session, tasks, activities, null);

    @BeforeEach
    void oneOfTwoNames() {
        var redis = engine.images.get(1);
        engine.images.add(
                new ImageSummary(
                        redis.id(), "cache:1", redis.variants(), redis.bytes(), redis.created()));
    }

    private Deletion plan(String... references) {
        session.connect();
        var chosen =
                Stream.of(references)
                        .map(
                                reference ->
                                        viewModel.rows().stream()
                                                .filter(row -> row.text().equals(reference))
                                                .findFirst()
                                                .orElseThrow())
                        .toList();
        viewModel.choose(chosen);
        return Deletion.of(chosen, viewModel.rows());
    }

    private static List<Fate> fates(Deletion plan) {
        return plan.lines().stream().map(Deletion.Line::fate).toList();
    }

    @Test
    void oneOfTwoNamesFreesNothingAndBothFreeTheImageOnce() {
        var one = plan("redis:7");
        assertThat(fates(one)).containsExactly(Fate.NAME_ONLY);
        assertThat(one.lines().getFirst().keptAs()).isEqualTo("cache:1");
        assertThat(one.bytes(false)).isZero();
        var both = plan("redis:7", "cache:1");
        assertThat(fates(both)).containsExactly(Fate.GOES, Fate.GOES);
        assertThat(both.bytes(false)).isEqualTo(41_000_000);
    }

    @Test
    void aRunningContainerBlocksWhateverNameItWasMadeFrom() {
        engine.container("web", "cache:1", ContainerStatus.RUNNING);
        var plan = plan("redis:7", "cache:1", "postgres:16");
        assertThat(fates(plan)).containsExactly(Fate.BLOCKED, Fate.BLOCKED, Fate.GOES);
        assertThat(plan.lines().getFirst().userNames()).containsExactly("web");
        assertThat(plan.bytes(true)).isEqualTo(876_000_000);
    }

    @Test
    void aContainerThatOnlyKnowsTheIdBlocksToo() {
        var id = engine.images.getFirst().id().substring("sha256:".length());
        engine.container("old", id.substring(0, 12), ContainerStatus.RESTARTING);
        assertThat(fates(plan("postgres:16"))).containsExactly(Fate.BLOCKED);
    }

    @Test
    void whatStoppedContainersHoldGoesOnlyWhenAskedFor() {
        engine.container("old", "mongo:7", ContainerStatus.EXITED);
        var plan = plan("mongo:7", "postgres:16");
        assertThat(fates(plan)).containsExactly(Fate.HELD, Fate.GOES);
        actions.delete(plan.going(false));
        assertThat(engine.done).containsExactly("remove postgres:16");
        engine.done.clear();
        actions.delete(plan.going(true));
        assertThat(engine.done).containsExactly("remove mongo:7 force", "remove postgres:16");
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void oneThatCannotGoHoldsUpNoOtherAndIsNamedWithItsReason() {
        engine.held.put("redis:7", new EngineFailure.Conflict("in use by a build"));
        actions.delete(plan("mongo:7", "redis:7", "postgres:16").going(false));
        assertThat(engine.done).containsExactly("remove mongo:7", "remove postgres:16");
        var trouble = actions.outcomeProperty().get();
        assertThat(trouble.title()).isEqualTo("1 of 3 images could not be deleted");
        assertThat(trouble.text()).startsWith("redis:7: ").contains("in use by a build");
    }

    @Test
    void aLostEngineEndsTheWhole() {
        engine.held.put("mongo:7", new EngineFailure.Unreachable("there", "EOF"));
        actions.delete(plan("mongo:7", "postgres:16").going(false));
        assertThat(engine.done).isEmpty();
        assertThat(actions.outcomeProperty().get().title())
                .isEqualTo("2 images could not be deleted");
    }

    @Test
    void severalChosenHaveASizeAndNoDetail() {
        plan("mongo:7", "redis:7", "cache:1");
        assertThat(viewModel.getChosenText()).isEqualTo("3 images chosen, 853 MB");
        assertThat(viewModel.selectedProperty().get()).isNull();
        plan("mongo:7");
        assertThat(viewModel.getChosenText()).isEmpty();
        assertThat(viewModel.selectedProperty().get()).isNotNull();
    }
}
