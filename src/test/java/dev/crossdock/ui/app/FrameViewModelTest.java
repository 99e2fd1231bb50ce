package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.SessionState;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class FrameViewModelTest {
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final FrameViewModel frame =
            new FrameViewModel(session, Set.of(Navigator.IMAGES, Navigator.CONTAINERS));

    @Test
    void itBeginsWithTheImages() {
        assertThat(frame.shownProperty().get()).isEqualTo(Navigator.IMAGES);
    }

    @Test
    void withoutAnEngineTheEnginePageStandsInUntilThereIsOne() {
        frame.open(Navigator.CONTAINERS);
        session.become(new SessionState.NoEngine(List.of()));
        assertThat(frame.shownProperty().get()).isEqualTo(Navigator.ENGINE);
        session.connect();
        assertThat(frame.shownProperty().get()).isEqualTo(Navigator.CONTAINERS);
    }

    @Test
    void aLostEngineLeavesThePageWhereItIs() {
        session.connect();
        session.lose();
        assertThat(frame.shownProperty().get()).isEqualTo(Navigator.IMAGES);
        assertThat(frame.isEngineLost()).isTrue();
        assertThat(frame.getLostText()).startsWith("Colima went away.");
        assertThat(frame.isConnected()).isFalse();
    }
}
