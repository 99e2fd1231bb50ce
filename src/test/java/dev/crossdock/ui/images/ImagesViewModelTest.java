package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class ImagesViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final StandInEngine engine =
            new StandInEngine()
                    .image("postgres:16", 438, Instant.EPOCH, "amd64")
                    .image("redis:7", 41, Instant.EPOCH, "arm64");
    private final StandInSession session = new StandInSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final RegistryChecks registry = new RegistryChecks(session, tasks, CLOCK);
    private final ImagesViewModel viewModel = new ImagesViewModel(session, tasks, registry, CLOCK);

    private List<String> shown() {
        return viewModel.shown().stream().map(ImageRow::text).toList();
    }

    private ImageRow row(String reference) {
        return viewModel.rows().stream()
                .filter(row -> row.text().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListIsThereOnceAnEngineIsConnected() {
        assertThat(shown()).isEmpty();
        assertThat(viewModel.listedProperty().get()).isFalse();
        session.connect();
        assertThat(shown()).containsExactlyInAnyOrder("postgres:16", "redis:7");
        assertThat(viewModel.getSummary()).isEqualTo("2 tags, 479 MB");
    }

    @Test
    void aPulledImageAppearsWhenTheEngineTellsOfIt() {
        session.connect();
        engine.image("mongo:7", 812, Instant.EPOCH, "amd64");
        session.tell("image", "pull");
        assertThat(shown()).contains("mongo:7");
    }

    @Test
    void aRowOutlivesAReloadSoThatItStaysChosen() {
        session.connect();
        var before = row("redis:7");
        engine.images.removeFirst();
        session.tell("image", "untag");
        assertThat(shown()).containsExactly("redis:7");
        assertThat(row("redis:7")).isSameAs(before);
    }

    @Test
    void whatHappensDuringALoadLeadsToOneMore() {
        session.connect();
        tasks.hold();
        session.tell("container", "start");
        engine.image("mongo:7", 812, Instant.EPOCH, "amd64");
        session.tell("image", "pull");
        session.tell("image", "tag");
        tasks.release();
        assertThat(shown()).contains("mongo:7");
        assertThat(viewModel.isLoading()).isFalse();
    }

    @Test
    void theFilterFindsByNameAndByPlatformAndByWhatRunsIt() {
        session.connect();
        var native64 = new PlatformSupport(Platform.ARM64, new RunsHow.Native(), null, null);
        session.platforms().put(Platform.ARM64, native64);
        viewModel.filterProperty().set("POST");
        assertThat(shown()).containsExactly("postgres:16");
        viewModel.filterProperty().set("linux/arm64");
        assertThat(shown()).containsExactly("redis:7");
        viewModel.filterProperty().set("native");
        assertThat(shown()).containsExactly("redis:7");
    }

    private void runs(Platform platform, RunsHow how) {
        session.platforms().put(platform, new PlatformSupport(platform, how, null, null));
    }

    @Test
    void onlyWhatIsKnownNotToBeNativeIsCalledSo() {
        session.connect();
        viewModel.onlyNotNativeProperty().set(true);
        assertThat(shown()).as("nothing was probed yet").isEmpty();
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.QEMU));
        runs(Platform.ARM64, new RunsHow.Native());
        assertThat(shown()).containsExactly("postgres:16");
        assertThat(viewModel.notNativeProperty().get()).isEqualTo(1);
        assertThat(viewModel.getSummary()).isEqualTo("1 of 2 tags, 438 MB");
        viewModel.filterProperty().set("redis");
        assertThat(shown()).isEmpty();
        runs(Platform.ARM64, new RunsHow.Unavailable("exec format error"));
        assertThat(shown()).containsExactly("redis:7");
        assertThat(viewModel.notNativeProperty().get()).isEqualTo(2);
    }

    @Test
    void anImageWithANativeVariantBesideOthersIsNative() {
        engine.image("mongo:7", 812, Instant.EPOCH, "amd64", "arm64");
        session.connect();
        runs(Platform.AMD64, new RunsHow.Emulated(Emulator.QEMU));
        runs(Platform.ARM64, new RunsHow.Native());
        viewModel.onlyNotNativeProperty().set(true);
        assertThat(shown()).containsExactly("postgres:16");
    }

    @Test
    void anImageOfTwoNamesIsCountedOnce() {
        var first = engine.images.getFirst();
        engine.images.add(
                new dev.crossdock.core.engine.ImageSummary(
                        first.id(), "mine:1", first.variants(), first.bytes(), first.created()));
        session.connect();
        assertThat(viewModel.getSummary()).isEqualTo("3 tags, 479 MB");
    }

    @Test
    void containersAreCountedHoweverTheirImageIsWritten() {
        engine.container("cache", "docker.io/library/redis:7", ContainerStatus.RUNNING);
        session.connect();
        var use = row("redis:7").useProperty().get();
        assertThat(use.running()).extracting(c -> c.name()).containsExactly("cache");
        assertThat(row("postgres:16").useProperty().get().containers()).isEmpty();
    }

    @Test
    void aListThatCannotBeHadIsTroubleAndWhatIsShownStays() {
        session.connect();
        engine.failure = new EngineFailure.TimedOut("");
        session.tell("image", "pull");
        assertThat(viewModel.failureProperty().get()).isInstanceOf(EngineFailure.TimedOut.class);
        assertThat(shown()).hasSize(2);
        engine.failure = null;
        viewModel.load();
        assertThat(viewModel.failureProperty().get()).isNull();
    }

    @Test
    void aLostEngineIsNoTroubleOfThisPage() {
        session.connect();
        session.lose();
        viewModel.load();
        assertThat(viewModel.failureProperty().get()).isNull();
        assertThat(shown()).hasSize(2);
    }

    @Test
    void anUntaggedImageIsCalledByItsId() {
        engine.images.clear();
        engine.images.add(
                new dev.crossdock.core.engine.ImageSummary(
                        "sha256:0123456789abcdef", null, List.of(), 5, Instant.EPOCH));
        session.connect();
        assertThat(shown()).containsExactly("0123456789ab");
        assertThat(engine.asked).isEmpty();
    }
}
