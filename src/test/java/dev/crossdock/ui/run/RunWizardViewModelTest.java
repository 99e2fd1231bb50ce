package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.CommandToken;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.Secrecy;

import org.junit.jupiter.api.Test;

class RunWizardViewModelTest {
    private final Staging stage = Staging.withPostgres();
    private final RunWizardViewModel wizard = stage.wizard;

    @Test
    void itGoesOnlyWhereItCan() {
        wizard.begin(null);
        wizard.next();
        assertThat(wizard.getStep()).isEqualTo(WizardStep.IMAGE);
        assertThat(wizard.getTitle()).isEqualTo("Run an image");
        wizard.getImage().setText("postgres:16");
        wizard.next();
        assertThat(wizard.getStep()).isEqualTo(WizardStep.PLATFORM);
        assertThat(wizard.getTitle()).isEqualTo("Run postgres:16");
        assertThat(wizard.getNextText()).isEqualTo("Next: Settings");
        wizard.goTo(WizardStep.REVIEW);
        assertThat(wizard.getStep()).isEqualTo(WizardStep.PLATFORM);
        wizard.back();
        assertThat(wizard.getStep()).isEqualTo(WizardStep.IMAGE);
    }

    @Test
    void anImageThatIsGivenBeginsWithItsPlatform() {
        wizard.begin(RunSpec.of("postgres:16"));
        assertThat(wizard.getStep()).isEqualTo(WizardStep.PLATFORM);
        assertThat(wizard.isTyped()).isFalse();
        wizard.next();
        assertThat(wizard.getSettings().getEnvironment().getRows()).hasSize(1);
    }

    @Test
    void thePlatformThatWasTakenIsMarkedInTheCommand() {
        stage.go("docker run --name db --platform linux/amd64 postgres:16", WizardStep.PLATFORM);
        var changed =
                DockerRun.changes(wizard.getBefore(), wizard.getSpec(), Secrecy.DOTS).stream()
                        .filter(CommandToken::changed)
                        .map(CommandToken::text)
                        .toList();
        assertThat(changed).containsExactly("--platform", "linux/arm64");
        wizard.getPlatform().keepPasted();
        assertThat(wizard.getSpec()).isEqualTo(wizard.getBefore());
    }

    @Test
    void anotherImageBeginsAnotherRun() {
        stage.go("docker run --name db postgres:16", WizardStep.SETTINGS);
        wizard.goTo(WizardStep.IMAGE);
        wizard.getImage().setText("redis");
        wizard.next();
        assertThat(wizard.getSpec().image()).isEqualTo("redis");
        assertThat(wizard.getSpec().name()).isNull();
    }

    @Test
    void onlyWhatWasTypedIsAskedAboutBeforeItIsThrownAway() {
        wizard.begin(null);
        assertThat(wizard.isTyped()).isFalse();
        wizard.getImage().setText("postgres:16");
        assertThat(wizard.isTyped()).isFalse();
        wizard.getImage().setText("post");
        assertThat(wizard.isTyped()).isTrue();
        wizard.getImage().setText("postgres:16");
        wizard.next();
        wizard.next();
        assertThat(wizard.isTyped()).isFalse();
        wizard.getSettings().getProgram().getName().setText("db");
        assertThat(wizard.isTyped()).isTrue();
    }

    @Test
    void aPlatformOfItsOwnIsNotTakenOverByAnotherImage() {
        stage.go("postgres:16", WizardStep.PLATFORM);
        wizard.getPlatform().choose(Platform.ARM_V7);
        wizard.goTo(WizardStep.IMAGE);
        stage.engine.publish("redis", "linux/arm64 10");
        wizard.getImage().setText("redis");
        wizard.next();
        assertThat(wizard.getSpec().platform()).isEqualTo(Platform.ARM64);
    }
}
