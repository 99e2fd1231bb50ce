package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;

import java.util.List;

class PlatformPageViewModelTest {
    private static final Platform RISCV = Platform.parse("riscv64");

    private final Staging stage = Staging.withPostgres();
    private final PlatformPageViewModel page = stage.wizard.getPlatform();

    @Test
    void theNativeVariantIsChosenAlthoughAnEmulatedOneIsHere() {
        open("postgres:16");
        assertThat(page.getChosen()).isEqualTo(Platform.ARM64);
        assertThat(card(Platform.ARM64).recommended()).isTrue();
        assertThat(stage.wizard.getSpec().platform()).isEqualTo(Platform.ARM64);
    }

    @Test
    void thePreferredOneIsChosenWhereItRunsAndTheImageHasIt() {
        stage.preferred = Platform.AMD64;
        open("postgres:16");
        assertThat(page.getChosen()).isEqualTo(Platform.AMD64);
        assertThat(card(Platform.ARM64).recommended()).isTrue();

        stage.preferred = StagedSession.S390X;
        stage.engine.publish("main:1", "linux/arm64 10", "linux/s390x 10");
        open("main:1");
        assertThat(page.getChosen()).as("it cannot run").isEqualTo(Platform.ARM64);

        stage.preferred = Platform.AMD64;
        stage.engine.publish("arm:1", "linux/arm64 10");
        open("arm:1");
        assertThat(page.getChosen()).as("it is not published").isEqualTo(Platform.ARM64);
    }

    @Test
    void theUsualPlatformsAreCardsAndTheOthersAreFolded() {
        open("postgres:16");
        assertThat(platforms(page.getFirst()))
                .containsExactly(
                        Platform.ARM64, Platform.AMD64, Platform.ARM_V7, StagedSession.S390X);
        assertThat(platforms(page.getMore()))
                .extracting(Platform::shortName)
                .containsExactlyInAnyOrder("386", "arm/v5", "ppc64le", "riscv64");
        assertThat(page.getPublished()).isEqualTo("8 published");
    }

    @Test
    void aCardSaysWhatIsHereAndWhatIsToBeDownloaded() {
        open("postgres:16");
        assertThat(card(Platform.AMD64).where())
                .isEqualTo(new PlatformCard.Where.OnThisMachine(438_000_000));
        assertThat(card(Platform.ARM_V7).where())
                .isEqualTo(new PlatformCard.Where.Published(139_000_000));
    }

    @Test
    void onlyWhatCouldBeNativeIsWarnedOf() {
        open("postgres:16");
        assertThat(card(Platform.AMD64).warning()).contains("native variant is published");
        assertThat(card(Platform.ARM64).warning()).isEmpty();
        stage.engine.publish("intel:1", "linux/amd64 10", "linux/arm/v7 10");
        open("intel:1");
        assertThat(card(Platform.AMD64).warning()).isEmpty();
        assertThat(card(Platform.AMD64).recommended()).isTrue();
        assertThat(card(Platform.AMD64).text()).contains("does not publish linux/arm64");
    }

    @Test
    void whatCannotRunCannotBeChosenAndSaysHowToEnableIt() {
        open("postgres:16");
        page.choose(StagedSession.S390X);
        assertThat(page.getChosen()).isEqualTo(Platform.ARM64);
        assertThat(card(StagedSession.S390X).enable())
                .isEqualTo("docker run --privileged --rm tonistiigi/binfmt --install s390x");
        assertThat(card(StagedSession.S390X).technical()).isEqualTo("exec format error");
    }

    @Test
    void arrowsPassOverWhatCannotRun() {
        open("postgres:16");
        page.move(1);
        page.move(1);
        assertThat(page.getChosen()).isEqualTo(Platform.ARM_V7);
        page.move(1);
        assertThat(page.getChosen()).isEqualTo(Platform.ARM_V7);
        page.move(-1);
        assertThat(page.getChosen()).isEqualTo(Platform.AMD64);
    }

    @Test
    void thePlatformOfAPastedCommandIsReplacedAndCanBeKept() {
        open("docker run --platform linux/amd64 postgres:16");
        assertThat(page.getChosen()).isEqualTo(Platform.ARM64);
        assertThat(page.getReplaced()).contains("--platform linux/amd64").contains("replaces");
        assertThat(card(Platform.AMD64).inCommand()).isTrue();
        page.keepPasted();
        assertThat(page.getReplaced()).isEmpty();
        assertThat(stage.wizard.getSpec().platform()).isEqualTo(Platform.AMD64);
    }

    @Test
    void thePlatformOfARunThatWasGivenIsKept() {
        stage.wizard.begin(RunSpec.builder("postgres:16").platform(Platform.ARM_V7).build());
        assertThat(page.getChosen()).isEqualTo(Platform.ARM_V7);
        assertThat(page.getReplaced()).isEmpty();
    }

    @Test
    void aSlowRegistryHoldsNothingUpAndItsAnswerMayChangeTheRecommendation() {
        stage.wizard.begin(null);
        stage.tasks.hold();
        stage.wizard.getImage().setText("postgres:16");
        stage.wizard.next();
        assertThat(page.isAsking()).isTrue();
        stage.tasks.release();
        assertThat(page.isAsking()).isFalse();
        assertThat(page.getChosen()).isEqualTo(Platform.ARM64);
    }

    @Test
    void anAnswerThatComesLateDoesNotUndoAChoice() {
        open("postgres:16");
        page.choose(Platform.AMD64);
        page.askAgain();
        stage.session.runs(RISCV, new RunsHow.Unavailable(""));
        assertThat(page.getChosen()).isEqualTo(Platform.AMD64);
    }

    @Test
    void whatComesInOnLaterPagesChangesNothing() {
        open("docker run --platform linux/amd64 postgres:16");
        stage.wizard.next();
        stage.session.runs(Platform.ARM64, new RunsHow.Unavailable(""));
        assertThat(stage.wizard.getSpec().platform()).isEqualTo(Platform.ARM64);
    }

    @Test
    void aWizardThatWasClosedHearsNoMoreOfProbes() {
        open("postgres:16");
        stage.wizard.close();
        stage.session.runs(Platform.ARM_V7, new RunsHow.Unavailable(""));
        assertThat(card(Platform.ARM_V7).canBeChosen()).isTrue();
    }

    @Test
    void withoutTheRegistryWhatIsHereCanBeRun() {
        stage.engine.failing.put(
                "ask", new EngineFailure.RegistryUnreachable("postgres:16", "EOF"));
        open("postgres:16");
        assertThat(platforms(page.getFirst())).containsExactly(Platform.ARM64, Platform.AMD64);
        assertThat(card(Platform.ARM64).where()).isEqualTo(new PlatformCard.Where.Unknown());
        assertThat(page.getChosen()).isEqualTo(Platform.AMD64);
        assertThat(page.getRegistryText()).contains("could not be reached");
        assertThat(card(Platform.AMD64).warning()).isEmpty();
        assertThat(stage.wizard.isReady()).isTrue();
    }

    @Test
    void anImageThatWasOnlyMadeHereIsNoError() {
        stage.engine.here("mine:dev", 5, Platform.ARM64);
        open("mine:dev");
        assertThat(page.getRegistryText()).contains("Docker Hub has no mine:dev");
        assertThat(page.getChosen()).isEqualTo(Platform.ARM64);
    }

    @Test
    void whereNothingIsKnownTheUsualPlatformsAreOffered() {
        stage.engine.failing.put("ask", new EngineFailure.RegistryUnreachable("a/b", "EOF"));
        open("a/b");
        assertThat(platforms(page.getFirst())).startsWith(Platform.ARM64, Platform.AMD64);
        assertThat(card(Platform.ARM64).where()).isEqualTo(new PlatformCard.Where.Unknown());
        assertThat(stage.wizard.isReady()).isTrue();
    }

    @Test
    void nothingIsGuessedBeforeTheEngineHasSaidWhatIsHere() {
        stage.engine.failing.put("ask", new EngineFailure.RegistryUnreachable("mine", "EOF"));
        stage.engine.here("mine:dev", 5, Platform.AMD64);
        stage.wizard.begin(null);
        stage.wizard.getImage().setText("mine:dev");
        stage.tasks.hold();
        stage.wizard.next();
        assertThat(page.getFirst()).isEmpty();
        assertThat(stage.wizard.isReady()).isFalse();
        stage.tasks.release();
        assertThat(page.getChosen()).isEqualTo(Platform.AMD64);
    }

    @Test
    void whatWasNotProbedIsProbedWhenItIsSeen() {
        stage.session.forget(Platform.ARM_V7);
        open("postgres:16");
        assertThat(stage.session.asked).containsExactly(Platform.ARM_V7);
        page.moreOpenProperty().set(true);
        assertThat(stage.session.asked).contains(RISCV);
    }

    @Test
    void probingAgainAsksForEveryCard() {
        open("postgres:16");
        assertThat(page.getProbed()).isEqualTo("Probed on Colima 2 min ago");
        page.probeAgain();
        assertThat(stage.session.asked).containsExactlyElementsOf(platforms(page.getFirst()));
    }

    @Test
    void anEmulatorThatIsGoneTakesTheChoiceAway() {
        open("postgres:16");
        page.choose(Platform.ARM_V7);
        stage.session.runs(Platform.ARM_V7, new RunsHow.Unavailable("exec format error"));
        assertThat(card(Platform.ARM_V7).canBeChosen()).isFalse();
        assertThat(page.getChosen()).isEqualTo(Platform.ARM64);
        assertThat(card(Platform.ARM_V7).enable()).endsWith("--install arm");
    }

    private void open(String typed) {
        stage.wizard.goTo(WizardStep.IMAGE);
        stage.go(typed, WizardStep.PLATFORM);
    }

    private PlatformCard card(Platform platform) {
        return java.util.stream.Stream.concat(page.getFirst().stream(), page.getMore().stream())
                .filter(card -> card.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    private static List<Platform> platforms(List<PlatformCard> cards) {
        return cards.stream().map(PlatformCard::platform).toList();
    }
}
