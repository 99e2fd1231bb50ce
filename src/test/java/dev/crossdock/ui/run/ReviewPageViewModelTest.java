package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PullProgress;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.preflight.RunProblem;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReviewPageViewModelTest {
    private static final String LINE =
            "docker run -d --name db --platform linux/arm64 -e POSTGRES_PASSWORD=x postgres:16";

    private final Staging stage = Staging.withPostgres();
    private final ReviewPageViewModel page = stage.wizard.getReview();

    @Test
    void whatIsNotHereIsPulledForThePlatformAndThenMadeAndStarted() {
        open(LINE);
        assertThat(page.getProblems()).isEmpty();
        assertThat(page.getLines().getFirst().detailProperty().get()).isEqualTo("158 MB");
        stage.engine.done.clear();
        stage.wizard.next();
        assertThat(stage.engine.done)
                .containsExactly("pull postgres:16 linux/arm64", "create postgres:16", "start c1");
        assertThat(stage.engine.created.getFirst()).isEqualTo(stage.wizard.getSpec());
        assertThat(stage.started).extracting(s -> s.id()).containsExactly("c1");
        assertThat(states()).containsOnly(LaunchLine.State.DONE);
        assertThat(stage.activities.running()).isEmpty();
    }

    @Test
    void whatIsHereIsNotPulled() {
        open("postgres:16");
        stage.wizard.goTo(WizardStep.PLATFORM);
        stage.wizard.getPlatform().choose(Platform.AMD64);
        stage.wizard.next();
        stage.wizard.next();
        assertThat(states().getFirst()).isEqualTo(LaunchLine.State.NOT_NEEDED);
        stage.engine.done.clear();
        stage.wizard.next();
        assertThat(stage.engine.done).containsExactly("create postgres:16", "start c1");
    }

    @Test
    void thePullIsSummedUpOverItsLayers() {
        stage.engine.pulling.add(new PullProgress("a", "Downloading", 10_000_000, 20_000_000));
        stage.engine.pulling.add(new PullProgress("b", "Already exists", 0, 0));
        stage.engine.failing.put("create", new EngineFailure.Refused(500, "no"));
        open(LINE);
        stage.wizard.next();
        var pull = page.getLines().getFirst();
        assertThat(pull.detailProperty().get())
                .isEqualTo("10 MB of 158 MB, 1 of 2 layers unpacked");
    }

    @Test
    void whatStandsInTheWayIsSaidBeforeItIsTried() {
        stage.engine.container("db");
        open("docker run --name db --platform linux/arm64 postgres:16");
        assertThat(page.getProblems())
                .containsExactly(
                        new RunProblem.NameTaken("db"),
                        new RunProblem.VariableMissing("postgres:16", "POSTGRES_PASSWORD"));
        assertThat(stage.wizard.getNextText()).isEqualTo("Run anyway");
        assertThat(stage.wizard.isReady()).isTrue();
    }

    @Test
    void aFailedPullIsSaidAndNothingIsMade() {
        stage.engine.failing.put("pull", new EngineFailure.LoginNeeded("postgres:16", "denied"));
        open(LINE);
        stage.wizard.next();
        assertThat(page.getFailure().at()).isEqualTo(LaunchStep.PULL);
        assertThat(states())
                .containsExactly(
                        LaunchLine.State.FAILED, LaunchLine.State.TO_DO, LaunchLine.State.TO_DO);
        assertThat(page.explained(page.getFailure()))
                .hasValueSatisfying(why -> assertThat(why.cause()).isEqualTo(Cause.LOGIN_NEEDED));
        assertThat(stage.engine.created).isEmpty();
        assertThat(stage.started).isEmpty();
        assertThat(page.isRunning()).isFalse();
    }

    @Test
    void aContainerThatWouldNotStartIsRemovedBeforeTheNextTry() {
        stage.engine.failing.put("start", new EngineFailure.NotStarted("exec: no such file"));
        open(LINE);
        stage.wizard.next();
        assertThat(page.getFailure().container()).isEqualTo("c1");
        assertThat(page.explained(page.getFailure())).as("its diagnosis says more").isEmpty();
        page.look();
        assertThat(page.getProblems()).as("its name will be free").isEmpty();
        stage.engine.failing.clear();
        stage.engine.done.clear();
        stage.wizard.next();
        assertThat(stage.engine.done).startsWith("remove c1").endsWith("start c2");
        assertThat(stage.started).hasSize(1);
    }

    @Test
    void whereOnlyThePortWasTakenNoContainerIsLeft() {
        stage.engine.failing.put("start", new EngineFailure.PortInUse("81", ""));
        open(LINE);
        stage.wizard.next();
        assertThat(stage.engine.done).endsWith("start c1", "remove c1");
        assertThat(page.getFailure().container()).isNull();
        assertThat(stage.wizard.getSpec().name()).isEqualTo("db");
    }

    private void open(String typed) {
        stage.go(typed, WizardStep.REVIEW);
    }

    private List<LaunchLine.State> states() {
        return page.getLines().stream().map(LaunchLine::getState).toList();
    }
}
