package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class RunLinkTest {

    @Test
    void namesAnImageAndAPlatform() {
        assertThat(link("crossdock://run?image=postgres:16&platform=linux/amd64"))
                .isEqualTo(new RunLink("postgres:16", Platform.AMD64));
    }

    @Test
    void mayBeWrittenAsPagesWriteIt() {
        assertThat(link("Crossdock://run?platform=linux%2Farm64&image=ghcr.example%2Fa%2Fb%3A1"))
                .isEqualTo(new RunLink("ghcr.example/a/b:1", Platform.ARM64));
    }

    @Test
    void leavesThePlatformToTheWizard() {
        assertThat(link("crossdock://run?image=a@sha256:0f").platform()).isNull();
        assertThat(link("crossdock://run?image=a&platform=toaster/").platform()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crossdock://run",
                "crossdock://run?image=",
                "crossdock://run?image=--privileged",
                "crossdock://run?image=a%20-v%20/:/host",
                "crossdock://run?image=a%0Ab",
                "crossdock://run?image",
            })
    void beginsFromNothingWhereItNamesNoImage(String text) {
        assertThat(link(text).start()).isNull();
    }

    @Test
    void fillsInNothingButTheImageAndThePlatform() {
        var start = link("crossdock://run?image=a&mount=/&command=rm&image=b").start();

        assertThat(start).isEqualTo(RunSpec.builder("a").build());
    }

    @Test
    void anotherLinkIsNotForIt() {
        assertThat(RunLink.of(URI.create("https://run?image=a"))).isEmpty();
        assertThat(RunLink.of(URI.create("crossdock://delete?image=a"))).isEmpty();
        assertThat(RunLink.of(URI.create("crossdock:run"))).isEmpty();
    }

    private static RunLink link(String text) {
        return RunLink.of(URI.create(text)).orElseThrow();
    }
}
