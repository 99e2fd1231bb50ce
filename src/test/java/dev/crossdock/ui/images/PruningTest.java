package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class PruningTest {
    private final StandInEngine engine =
            new StandInEngine()
                    .image("postgres:16", 438, Instant.EPOCH, "amd64")
                    .image("redis:7", 41, Instant.EPOCH, "arm64")
                    .container("old", "redis:7", ContainerStatus.EXITED);
    private final StandInSession session = new StandInSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final ImagesViewModel viewModel =
            new ImagesViewModel(session, tasks, new RegistryChecks(session, tasks, clock), clock);
    private final Activities activities = new Activities();
    private final ImageActions actions = new ImageActions(session, tasks, activities, null);

    @BeforeEach
    void withOneThatLostItsName() {
        var redis = engine.images.getLast();
        engine.images.add(
                new ImageSummary(
                        redis.id(), "cache:1", redis.variants(), redis.bytes(), redis.created()));
        engine.images.add(
                new ImageSummary(
                        "sha256:0123456789abcdef", null, List.of(), 5_000_000, Instant.EPOCH));
        session.connect();
    }

    private static List<String> names(List<ImageRow> rows) {
        return rows.stream().map(ImageRow::text).toList();
    }

    @Test
    void noNameOfAnImageThatAContainerUsesIsUnused() {
        var unused = Unused.of(viewModel.rows());
        assertThat(names(unused.nameless())).containsExactly("0123456789ab");
        assertThat(names(unused.named())).containsExactly("postgres:16");
    }

    @Test
    void whatIsFreedIsMeasuredAndTold() {
        actions.prune(true, Unused.of(viewModel.rows()).chosen(true, true));
        assertThat(engine.done).containsExactly("prune", "remove postgres:16");
        var outcome = actions.outcomeProperty().get();
        assertThat(outcome.good()).isTrue();
        assertThat(outcome.title()).isEqualTo("2 were removed, 443 MB freed");
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void namedOnesAloneLeaveTheNamelessAlone() {
        actions.prune(false, Unused.of(viewModel.rows()).chosen(false, true));
        assertThat(engine.done).containsExactly("remove postgres:16");
    }

    @Test
    void oneThatIsInUseByNowStaysAndIsNamed() {
        engine.held.put("postgres:16", new EngineFailure.Conflict("a container uses it"));
        actions.prune(true, Unused.of(viewModel.rows()).chosen(true, true));
        var outcome = actions.outcomeProperty().get();
        assertThat(outcome.good()).isFalse();
        assertThat(outcome.title()).isEqualTo("One was removed, 5 MB freed");
        assertThat(outcome.text()).startsWith("postgres:16: ").contains("a container uses it");
    }
}
