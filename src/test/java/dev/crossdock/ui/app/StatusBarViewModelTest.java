package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.SessionState;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class StatusBarViewModelTest {
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final Activities activities = new Activities();
    private final StatusBarViewModel bar = new StatusBarViewModel(session, activities);

    private void emulated(Platform platform, Emulator by) {
        session.platforms()
                .put(platform, new PlatformSupport(platform, new RunsHow.Emulated(by), null, null));
    }

    @Test
    void itNamesTheEngineItsPlatformAndItsEmulators() {
        session.connect();
        emulated(Platform.ARM_V7, Emulator.QEMU);
        emulated(Platform.AMD64, Emulator.ROSETTA);
        emulated(Platform.parse("386"), Emulator.QEMU);
        assertThat(bar.getEngine()).isEqualTo("Colima");
        assertThat(bar.getDetail()).isEqualTo("linux/arm64");
        assertThat(bar.emulators()).containsExactly("Rosetta amd64", "QEMU arm/v7, 386");
    }

    @Test
    void withoutAnEngineItSaysHowManyPlacesAreWatched() {
        session.become(new SessionState.NoEngine(List.of()));
        assertThat(bar.getEngine()).isEqualTo("No engine");
        assertThat(bar.getDetail()).isEqualTo("Watching no places");
        assertThat(bar.lightProperty().get()).isEqualTo(StatusBarViewModel.Light.OFF);
    }

    @Test
    void aLostEngineIsStillNamed() {
        session.connect();
        session.lose();
        assertThat(bar.getEngine()).isEqualTo("Colima");
        assertThat(bar.lightProperty().get()).isEqualTo(StatusBarViewModel.Light.LOST);
        assertThat(bar.emulators()).isEmpty();
    }

    @Test
    void theNewestWorkIsShownAndCanBeCancelled() {
        var cancelled = new ArrayList<String>();
        var first = activities.start("Pulling a", () -> cancelled.add("a"));
        var second = activities.start("Pulling b", () -> cancelled.add("b"));
        second.setProgress(0.5);
        assertThat(bar.getWork()).isEqualTo("Pulling b");
        assertThat(bar.getProgress()).isEqualTo(0.5);
        bar.cancel();
        assertThat(cancelled).containsExactly("b");
        assertThat(bar.getWork()).isEqualTo("Pulling a");
        first.end();
        assertThat(bar.isWorking()).isFalse();
    }
}
