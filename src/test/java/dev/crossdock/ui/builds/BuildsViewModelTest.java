package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Wiring;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Badge.Tone;
import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Settings;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class BuildsViewModelTest {
    @TempDir private Path folder;
    private final CheckedFile checker = new CheckedFile();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final Settings settings = new Settings();
    private final BuildsViewModel page =
            new BuildsViewModel(
                    session,
                    Wiring.builders(Map.of()),
                    checker,
                    tasks,
                    new Activities(),
                    new Nowhere(),
                    Keeper.untilTheEnd(),
                    settings,
                    Duration.ZERO);

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("Dockerfile"), text);
    }

    private void choose(Platform platform) {
        page.platforms().stream()
                .filter(one -> one.platform().equals(platform))
                .forEach(one -> one.chosenProperty().set(true));
    }

    private String verdict() {
        return verdictOf().sentence();
    }

    private Verdict verdictOf() {
        return Verdict.of(((CheckState.Done) page.check().stateProperty().get()).report());
    }

    private List<Platform> built() {
        return page.requestProperty().get().orElseThrow().platforms();
    }

    @Test
    void whatIsDroppedIsCheckedAtOnceAndOnce() throws IOException {
        assertThat(page.check().stateProperty().get()).isEqualTo(new CheckState.None());

        page.open(file(CheckedFile.MOCK_UP));

        assertThat(checker.asked)
                .containsExactly(
                        new CheckRequest(List.of(Platform.AMD64, Platform.ARM64), Map.of(), null));
        assertThat(verdict()).isEqualTo("Can be built for both platforms, with 1 thing to improve");
        assertThat(page.form().targets()).containsExactly("", "assets", "build");
    }

    @Test
    void aFolderOfSeveralFilesOffersThemAll() throws IOException {
        var api = Files.writeString(folder.resolve("api.Dockerfile"), CheckedFile.MOCK_UP);
        var worker = Files.writeString(folder.resolve("worker.Dockerfile"), CheckedFile.MOCK_UP);

        page.open(folder);

        assertThat(page.files()).containsExactly(api, worker);
        assertThat(page.dockerfileProperty().get()).isEqualTo(api);
        page.take(worker);
        assertThat(page.requestProperty().get().orElseThrow().dockerfile()).isEqualTo(worker);
        assertThat(checker.asked).hasSize(2);
    }

    @Test
    void severalFilesAtOnceAreAllOfferedAndWhatCannotBeBuiltIsLeftOut() throws IOException {
        var api = folder.resolve("api").resolve("Dockerfile");
        var web = folder.resolve("web").resolve("Dockerfile");
        for (var one : List.of(api, web)) {
            Files.createDirectories(one.getParent());
            Files.writeString(one, CheckedFile.MOCK_UP);
        }
        var empty = Files.createDirectory(folder.resolve("empty"));

        page.open(List.of(empty, api, web.getParent()));

        assertThat(page.files()).containsExactly(api, web);
        assertThat(page.dockerfileProperty().get()).isEqualTo(api);
        assertThat(page.refusalProperty().get()).isEmpty();
        assertThat(page.files())
                .extracting(file -> FileNames.among(file, page.files()))
                .containsExactly("api/Dockerfile", "web/Dockerfile");

        page.open(List.of(empty));

        assertThat(page.refusalProperty().get()).isNotEmpty();
        assertThat(page.dockerfileProperty().get()).isEqualTo(api);
    }

    @Test
    void aChangeChecksAgainAndTheImagesNameDoesNot() throws IOException {
        page.open(file(CheckedFile.MOCK_UP));
        page.form().tagProperty().set("other:1");
        assertThat(checker.asked).hasSize(1);

        choose(Platform.ARM_V7);
        page.form().argumentsProperty().set("A=b");
        page.form().targetProperty().set("build");

        assertThat(checker.asked)
                .last()
                .isEqualTo(
                        new CheckRequest(
                                List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7),
                                Map.of("A", "b"),
                                "build"));
        assertThat(checker.asked).hasSize(4);
        assertThat(page.requestProperty().get().orElseThrow().target()).isEqualTo("build");
        page.check().again();
        assertThat(checker.asked).hasSize(5);
    }

    @Test
    void whatIsChosenAndNotKnownIsProbed() throws IOException {
        assertThat(session.probed).isEmpty();
        page.open(file(CheckedFile.MOCK_UP));
        var s390x = Platform.parse("linux/s390x");
        session.probed.clear();

        choose(s390x);

        assertThat(session.probed).contains(s390x);
    }

    @Test
    void aNewerCheckCancelsTheOneBefore() throws IOException {
        tasks.hold();
        page.open(file(CheckedFile.MOCK_UP));
        assertThat(page.check().stateProperty().get()).isInstanceOf(CheckState.Checking.class);
        choose(Platform.ARM_V7);

        tasks.release();

        assertThat(verdict()).isEqualTo("1 of 3 base images is not published for linux/arm/v7");
    }

    @Test
    void aStoppedCheckSaysSoAndNothingComesLater() throws IOException {
        tasks.hold();
        page.open(file(CheckedFile.MOCK_UP));
        page.check().cancel();
        tasks.release();
        assertThat(page.check().stateProperty().get()).isEqualTo(new CheckState.Stopped());
        assertThat(built()).hasSize(2);
    }

    @Test
    void aPlatformThatWouldFailIsLeftOutAndTheUserMayDecideOtherwise() throws IOException {
        choose(Platform.ARM_V7);
        page.open(file(CheckedFile.MOCK_UP));

        assertThat(verdictOf())
                .isEqualTo(
                        new Verdict(
                                Tone.DANGER,
                                "1 of 3 base images is not published for linux/arm/v7"));
        assertThat(built()).containsExactly(Platform.AMD64, Platform.ARM64);
        assertThat(page.everythingProperty().get().orElseThrow().platforms()).hasSize(3);

        page.leaveOut(Platform.ARM_V7);

        assertThat(verdictOf().tone()).isEqualTo(Tone.SUCCESS);
        assertThat(page.everythingProperty().get()).isEmpty();
    }

    @Test
    void whereNothingCanBeBuiltNothingIsOffered() throws IOException {
        page.open(file("FROM nothing-there\n"));
        assertThat(verdict()).isEqualTo("The build would fail for both platforms");
        assertThat(page.requestProperty().get()).isEmpty();
        assertThat(page.everythingProperty().get()).isEmpty();
    }

    @Test
    void aWrongResultIsWarnedOfAndCanBeBuilt() throws IOException {
        checker.single("amd-only:1", "linux/amd64");
        page.open(file("FROM amd-only:1\n"));
        assertThat(verdict()).isEqualTo("Builds without an error, and is wrong on linux/arm64");
        assertThat(built()).hasSize(2);
    }

    @Test
    void aSingleBaseIsNotCounted() throws IOException {
        checker.publish("amd-only:2", "linux/amd64");
        page.open(file("FROM amd-only:2\n"));
        assertThat(verdict()).isEqualTo("The base image is not published for linux/arm64");
    }

    @Test
    void aBuildFoldsTheCheckAndAChangeShowsItAgain() throws IOException {
        session.connect();
        page.open(file("FROM node:22-alpine\n"));
        page.build();
        assertThat(page.checkShownProperty().get()).isFalse();
        page.check().again();
        assertThat(page.checkShownProperty().get()).isFalse();
        choose(Platform.ARM_V7);
        assertThat(page.checkShownProperty().get()).isTrue();
    }

    @Test
    void aRegistryThatIsSilentIsNoVerdictOnTheBuild() throws IOException {
        checker.unreachable("corp.example/base:1", "The registry could not be reached.");
        page.open(file("FROM node:22-alpine AS a\nFROM corp.example/base:1\nCOPY --from=a x y\n"));
        assertThat(verdictOf())
                .isEqualTo(new Verdict(Tone.WARNING, "1 of 2 base images could not be checked"));
        assertThat(built()).hasSize(2);
    }

    @Test
    void aMistakeInTheFileIsNamedWithItsLine() throws IOException {
        page.open(file("FROM node:22-alpine\nRNU make\n"));
        assertThat(verdict()).isEqualTo("Builders cannot read line 2");
        assertThat(page.requestProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsGoneAndAnEngineThatIsLostAreToldAsSuch() throws IOException {
        var file = file(CheckedFile.MOCK_UP);
        page.open(file);
        Files.delete(file);
        page.check().again();
        assertThat(page.check().stateProperty().get())
                .isInstanceOfSatisfying(
                        CheckState.Failed.class,
                        failed -> assertThat(failed.sentence()).startsWith("Dockerfile cannot"));
        assertThat(page.check().latestProperty().get()).isNull();
    }

    @Test
    void aTargetOfAnotherFileIsForgotten() throws IOException {
        page.open(file(CheckedFile.MOCK_UP));
        page.form().targetProperty().set("build");
        page.open(file("FROM node:22-alpine\n"));
        assertThat(page.form().targetProperty().get()).isEmpty();
        assertThat(page.form().targets()).containsExactly("");
    }

    @Test
    void whatIsNoDockerfileIsRefusedAndWhatWasThereStays() throws IOException {
        page.open(file(CheckedFile.MOCK_UP));
        var notes = Files.writeString(folder.resolve("notes.txt"), "hello");

        page.open(notes);

        assertThat(page.refusalProperty().get()).startsWith("notes.txt is not a Dockerfile");
        assertThat(page.dockerfileProperty().get()).hasFileName("Dockerfile");
        assertThat(built()).hasSize(2);
        page.open(folder);
        assertThat(page.refusalProperty().get()).isEmpty();
    }

    @Test
    void anEmulatorThatIsSwitchedOffMakesItCheckAgain() throws IOException {
        session.platforms().put(Platform.AMD64, probed(new RunsHow.Native()));
        page.open(file(CheckedFile.MOCK_UP));
        session.platforms().put(Platform.AMD64, probed(new RunsHow.Native()));
        assertThat(checker.asked).hasSize(1);
        session.platforms().put(Platform.AMD64, probed(new RunsHow.Unavailable("gone")));
        assertThat(checker.asked).hasSize(2);
    }

    private static PlatformSupport probed(RunsHow how) {
        return new PlatformSupport(Platform.AMD64, how, null, Instant.EPOCH);
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {}

        @Override
        public void showContainer(String id, ContainerView view) {}
    }
}
