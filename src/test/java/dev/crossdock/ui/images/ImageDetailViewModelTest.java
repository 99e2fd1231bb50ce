package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Navigator;

import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ImageDetailViewModelTest {
    private final StandInEngine engine =
            new StandInEngine()
                    .image("postgres:16", 438, Instant.EPOCH, "amd64")
                    .publish("postgres:16", 158, "amd64", "arm64", "s390x", "386", "riscv64");
    private final StandInSession session = new StandInSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Activities activities = new Activities();
    private final List<RunSpec> runs = new ArrayList<>();
    private final RegistryChecks registry = new RegistryChecks(session, tasks, Clock.systemUTC());
    private final ImageActions actions = new ImageActions(session, tasks, activities, new Runs());
    private final SimpleObjectProperty<@Nullable ImageRow> selected = new SimpleObjectProperty<>();
    private final ImageDetailViewModel viewModel =
            new ImageDetailViewModel(session, registry, actions, selected);

    private final class Runs implements Navigator {
        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {
            runs.add(start);
        }

        @Override
        public void showContainer(String id, ContainerView view) {}
    }

    @BeforeEach
    void connect() {
        session.connect();
        runs(Platform.ARM64, new RunsHow.Native());
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
        runs(Platform.parse("s390x"), new RunsHow.Unavailable(""));
        selected.set(new ImageRow(engine.images.getFirst()));
    }

    private void runs(Platform platform, RunsHow how) {
        session.platforms().put(platform, new PlatformSupport(platform, how, null, Instant.EPOCH));
    }

    private static List<String> names(List<VariantRow> rows) {
        return rows.stream().map(row -> row.platform().shortName()).toList();
    }

    @Test
    void beforeTheRegistryAnsweredWhatIsHereIsShown() {
        assertThat(names(viewModel.shown())).containsExactly("amd64");
        assertThat(viewModel.offerProperty().get()).isNull();
    }

    @Test
    void whatIsPublishedComesAfterWhatIsHereAndTheRestIsFolded() {
        registry.ask("postgres:16");
        assertThat(names(viewModel.shown())).containsExactly("amd64", "arm64", "386");
        assertThat(names(viewModel.folded())).containsExactly("riscv64", "s390x");
    }

    @Test
    void theNativeVariantIsOfferedWithItsDownload() {
        registry.ask("postgres:16");
        assertThat(viewModel.offerProperty().get().sentence())
                .isEqualTo(
                        "Your linux/amd64 runs under Rosetta. linux/arm64 is a 158 MB download and"
                                + " runs natively.");
    }

    @Test
    void takingTheOfferPullsTheNativeVariant() {
        registry.ask("postgres:16");
        viewModel.takeOffer();
        assertThat(engine.done).containsExactly("pull postgres:16 linux/arm64");
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void aDeclinedOfferDoesNotComeBack() {
        registry.ask("postgres:16");
        viewModel.declineOffer();
        session.platforms().remove(Platform.parse("s390x"));
        assertThat(viewModel.offerProperty().get()).isNull();
    }

    @Test
    void aVariantThatIsHereRunsAndOneThatIsPublishedIsPulled() {
        registry.ask("postgres:16");
        viewModel.shown().forEach(viewModel::act);
        assertThat(runs)
                .containsExactly(RunSpec.builder("postgres:16").platform(Platform.AMD64).build());
        assertThat(engine.done)
                .containsExactly("pull postgres:16 linux/arm64", "pull postgres:16 linux/386");
    }

    @Test
    void aPullThatFailsSaysWhichImageAndWhy() {
        registry.ask("postgres:16");
        engine.failure = new EngineFailure.RateLimited("429");
        viewModel.takeOffer();
        var trouble = actions.outcomeProperty().get();
        assertThat(trouble.title()).isEqualTo("postgres:16 could not be pulled");
        assertThat(trouble.text()).isEqualTo(new EngineFailure.RateLimited("").sentence());
        assertThat(trouble.technical()).isEqualTo("429");
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void anImageThatIsOnlyHereIsNotCalledMissing() {
        engine.published.clear();
        registry.ask("postgres:16");
        assertThat(viewModel.getRegistryNote())
                .isEqualTo(
                        "Nothing is published as docker.io/library/postgres with this tag: it is on"
                                + " this machine only.");
    }

    @Test
    void whyTheRegistryDidNotAnswerIsSaid() {
        engine.refused.put("postgres:16", new EngineFailure.RateLimited("429"));
        registry.ask("postgres:16");
        assertThat(viewModel.getRegistryNote()).startsWith("The registry allows no more pulls");
    }
}
