package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SettingsPageViewModelTest {
    private final Staging stage = Staging.withPostgres();
    private final SettingsPageViewModel page = stage.wizard.getSettings();

    @Test
    void whatIsTypedStandsInTheRun() {
        open("busybox");
        page.getProgram().getName().setText("mine");
        page.getProgram().getCommand().setText("uname -m");
        page.getLimits().getMemory().setText("512m");
        page.getLimits().initProperty().set(true);
        assertThat(line())
                .isEqualTo(
                        "docker run -d --init --name mine --platform linux/arm64 -m 512m busybox uname -m");
    }

    @Test
    void whatIsWrongIsNamedAndHoldsTheWizard() {
        open("busybox");
        page.getLimits().getMemory().setText("lots");
        assertThat(page.getLimits().getMemory().getProblem()).contains("“lots” is no amount");
        stage.wizard.next();
        assertThat(stage.wizard.getStep()).isEqualTo(WizardStep.SETTINGS);
        assertThat(run().memoryBytes()).isZero();
        page.getLimits().getMemory().setText("1g");
        stage.wizard.next();
        assertThat(stage.wizard.getStep()).isEqualTo(WizardStep.REVIEW);
    }

    @Test
    void aShellGetsATerminalAndItsArgumentsTakeItAway() {
        open("busybox");
        page.getProgram().getCommand().setText("sh");
        assertThat(page.getProgram().isTerminal()).isTrue();
        assertThat(line()).startsWith("docker run -it --platform");
        page.getProgram().getCommand().setText("sh -c date");
        assertThat(page.getProgram().isTerminal()).isFalse();
        assertThat(line()).startsWith("docker run -d --platform");
    }

    @Test
    void aTerminalThatSomebodyDecidedOnStays() {
        open("busybox");
        page.getProgram().getCommand().setText("sh");
        page.getProgram().terminalProperty().set(false);
        page.getProgram().getCommand().setText("bash");
        assertThat(page.getProgram().isTerminal()).isFalse();
        assertThat(page.getProgram().getTerminalHint()).contains("bash waits");
    }

    @Test
    void theImagesOwnShellGetsATerminal() {
        stage.engine.here("busybox:latest", 1, Platform.ARM64);
        stage.engine.declare("busybox", List.of(), List.of("sh"), Map.of(), List.of(), List.of());
        open("busybox");
        assertThat(page.getProgram().isTerminal()).isTrue();
        assertThat(page.getProgram().getOwn()).isEqualTo("sh");
    }

    @Test
    void aPastedCommandStaysAsItIs() {
        var pasted =
                "docker run --rm --name db --platform linux/arm64 -e POSTGRES_PASSWORD=x"
                        + " --cap-add SYS_PTRACE postgres:16 bash";
        open(pasted);
        assertThat(line()).isEqualTo(pasted);
        assertThat(page.getProgram().isTerminal()).isFalse();
        assertThat(page.isTyped()).isFalse();
    }

    @Test
    void whatThePopularImageDemandsIsThereToBeFilledIn() {
        open("postgres:16");
        var row = page.getEnvironment().getRows().getFirst();
        assertThat(row.nameProperty().get()).isEqualTo("POSTGRES_PASSWORD");
        assertThat(row.isSecret()).isTrue();
        assertThat(row.noteProperty().get()).contains("ends at once");
        assertThat(run().environment()).isEmpty();
        row.valueProperty().set("x");
        assertThat(row.noteProperty().get()).isEmpty();
        assertThat(run().environment())
                .containsExactly(new EnvironmentEntry("POSTGRES_PASSWORD", "x"));
    }

    @Test
    void whatTheImageDeclaresIsOffered() {
        openLocal();
        assertThat(page.getEnvironment().getOffers())
                .extracting(o -> o.text())
                .containsExactly("PGDATA");
        page.getEnvironment().getOffers().getFirst().add().run();
        assertThat(run().environment())
                .contains(new EnvironmentEntry("PGDATA", "/var/lib/postgresql/data"));
        assertThat(page.getEnvironment().getOffers()).isEmpty();
        page.getMounts().getOffers().getFirst().add().run();
        assertThat(line()).contains("-v postgres-data:/var/lib/postgresql/data");
    }

    @Test
    void anExposedPortIsPublishedAtAFreeHostPort() {
        stage.engine.container("other", "0.0.0.0:5432->5432/tcp");
        openLocal();
        assertThat(run().ports()).hasSize(1);
        assertThat(run().ports().getFirst().container()).isEqualTo("5432");
        assertThat(Integer.parseInt(run().ports().getFirst().host())).isGreaterThan(5432);
    }

    @Test
    void aPortThatWasTakenAwayDoesNotComeBack() {
        openLocal();
        page.getPorts().remove(page.getPorts().getRows().getFirst());
        stage.wizard.next();
        stage.wizard.back();
        assertThat(run().ports()).isEmpty();
        assertThat(page.getPorts().getOffers()).hasSize(1);
    }

    @Test
    void aPastedRunIsOfferedItsPortsOnly() {
        open("docker run --platform linux/amd64 -e POSTGRES_PASSWORD=x postgres:16");
        assertThat(run().ports()).isEmpty();
        assertThat(page.getPorts().getOffers()).hasSize(1);
    }

    @Test
    void portsAndMountsSayWhatIsWrongWithThem() {
        open("busybox");
        var port = page.getPorts().add();
        assertThat(port.problemProperty().get()).isEmpty();
        port.hostProperty().set("8080");
        assertThat(port.problemProperty().get()).contains("inside the container is missing");
        port.containerProperty().set("99999");
        assertThat(port.problemProperty().get()).contains("“99999” is no port");
        port.containerProperty().set("80");
        assertThat(run().ports()).containsExactly(PortMapping.tcp("8080", "80"));
        var mount = page.getMounts().addFolder("./data");
        mount.targetProperty().set("/data");
        assertThat(mount.problemProperty().get()).contains("“./data”");
        mount.sourceProperty().set("/Users/me/data");
        assertThat(line()).contains("-v /Users/me/data:/data ");
    }

    @Test
    void aVariableKeepsItsPlaceAndAnInheritedOneStaysSo() {
        open("docker run -e A -e B=1 busybox");
        var rows = page.getEnvironment().getRows();
        assertThat(rows.getFirst().noteProperty().get()).contains("does not see");
        rows.get(1).valueProperty().set("2");
        assertThat(run().environment())
                .containsExactly(new EnvironmentEntry("A", null), new EnvironmentEntry("B", "2"));
        rows.getFirst().valueProperty().set("x");
        assertThat(run().environment().getFirst()).isEqualTo(new EnvironmentEntry("A", "x"));
    }

    @Test
    void shellTalkIsSeenAndPutIntoAShellWhenAsked() {
        open("busybox");
        page.getProgram().getCommand().setText("echo a && uname");
        assertThat(page.getProgram().isShellOffered()).isTrue();
        page.getProgram().useShell();
        assertThat(run().command()).containsExactly("sh", "-c", "echo a && uname");
        assertThat(page.getProgram().isShellOffered()).isFalse();
    }

    @Test
    void removedAndRestartedAtOnceCannotBe() {
        open("busybox");
        page.getLimits().removeProperty().set(true);
        page.getLimits().restartProperty().set("always");
        assertThat(page.getLimits().getRestartProblem()).isNotEmpty();
        assertThat(page.isRight()).isFalse();
    }

    @Test
    void whatWasTypedSurvivesAWalkThroughTheOtherPages() {
        open("busybox");
        page.getProgram().getName().setText("mine");
        stage.wizard.goTo(WizardStep.IMAGE);
        stage.wizard.next();
        stage.wizard.getPlatform().choose(Platform.AMD64);
        stage.wizard.next();
        assertThat(page.getProgram().getName().getText()).isEqualTo("mine");
        assertThat(run().platform()).isEqualTo(Platform.AMD64);
    }

    private void open(String typed) {
        stage.go(typed, WizardStep.SETTINGS);
    }

    /** With the variant that is here, so that the image's own settings are known. */
    private void openLocal() {
        stage.go("postgres:16", WizardStep.PLATFORM);
        stage.wizard.getPlatform().choose(Platform.AMD64);
        stage.wizard.next();
    }

    private RunSpec run() {
        return stage.wizard.getSpec();
    }

    private String line() {
        return DockerRun.line(run());
    }
}
