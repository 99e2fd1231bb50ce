package dev.crossdock.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImagePageViewModelTest {
    private final Staging stage = Staging.withPostgres();
    private final ImagePageViewModel page = stage.wizard.getImage();

    @BeforeEach
    void load() {
        stage.engine.here("node:22", 100, Platform.ARM64, Platform.AMD64);
        page.load();
    }

    @Test
    void theImagesThatAreHereAreSuggestedAndTypingNarrowsThem() {
        assertThat(page.getImages())
                .extracting(ImageRow::reference)
                .containsExactly("node:22", "postgres:16");
        page.setText("POST");
        assertThat(page.getImages()).extracting(ImageRow::reference).containsExactly("postgres:16");
    }

    @Test
    void anImageThatWasPickedLeavesTheOthersInSight() {
        page.setText("node:22");
        assertThat(page.getImages()).hasSize(2);
    }

    @Test
    void aNameSaysWhetherItIsHereOrWhereItComesFrom() {
        page.setText("postgres:16");
        assertThat(page.getMessage()).startsWith("postgres:16 is on this");
        page.setText("redis");
        assertThat(page.getMessage()).contains("not on this").contains("Docker Hub");
        page.setText("quay.io/a/b:1");
        assertThat(page.getMessage()).contains("quay.io");
    }

    @Test
    void aPastedCommandIsReadWhileItIsTyped() {
        page.setText(
                "docker run --platform linux/amd64 --name db -e A=secret -p 81:80 postgres:16 -c x");
        assertThat(page.isReady()).isTrue();
        assertThat(page.isCommand()).isTrue();
        assertThat(page.parts())
                .contains(
                        new ReadPart("Image", "postgres:16"),
                        new ReadPart("Platform", "linux/amd64"),
                        new ReadPart("Name", "db"),
                        new ReadPart("Variables", "A"),
                        new ReadPart("Ports", "81:80"),
                        new ReadPart("Command", "-c x"));
        assertThat(page.parts().toString()).doesNotContain("secret");
    }

    @Test
    void whatOnlyAHomeFolderLacksIsFilledInAndTheRestStaysAsTyped() {
        page.setText("docker run -v $HOME/a:/a -v $PWD/b:/b busybox");
        assertThat(page.spec().mounts())
                .extracting(mount -> mount.source())
                .containsExactly("/Users/me/a", "$PWD/b");
    }

    @Test
    void aBrokenCommandSaysWhereItIsBroken() {
        page.setText("docker run --plattform linux/amd64 busybox");
        assertThat(page.isReady()).isFalse();
        assertThat(page.getMessage()).startsWith("At character 12:").contains("--platform");
        page.setText("docker run \\\n  -p 99999:80 \\\n  busybox");
        assertThat(page.getMessage()).startsWith("In line 2,");
    }

    @Test
    void aBrokenNameSaysWhatIsWrong() {
        page.setText("Postgres:16");
        assertThat(page.isWrong()).isTrue();
        assertThat(page.getMessage()).contains("capital");
    }

    @Test
    void anImageThatOnlyAShellKnowsIsAskedFor() {
        page.setText("docker run --rm $IMAGE");
        assertThat(page.isWrong()).isTrue();
        assertThat(page.getMessage()).contains("$IMAGE");
    }

    @Test
    void nothingTypedIsNoMistake() {
        assertThat(page.isWrong()).isFalse();
        assertThat(page.isReady()).isFalse();
        assertThat(page.getMessage()).isNotEmpty();
    }
}
