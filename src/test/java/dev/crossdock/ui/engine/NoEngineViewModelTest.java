package dev.crossdock.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.engine.Place.Presence;

import org.junit.jupiter.api.Test;

import java.util.List;

class NoEngineViewModelTest {
    private static Place place(String socket, Presence presence, String start) {
        return new Place(new EngineAddress("unix://" + socket, "X", socket), presence, start);
    }

    @Test
    void anEngineIsOfferedOnceHoweverManyPlacesLeadToIt() {
        var places =
                List.of(
                        place("/a", Presence.SILENT, "colima start"),
                        place("/b", Presence.ABSENT, "colima start"),
                        place("/c", Presence.ABSENT, null),
                        place("/d", Presence.ABSENT, "podman machine start"));
        assertThat(NoEngineViewModel.startable(places))
                .extracting(Place::startCommand)
                .containsExactly("colima start", "podman machine start");
    }

    @Test
    void whatAnswersNeedsNoStart() {
        var places = List.of(place("/a", Presence.ANSWERS, "colima start"));
        assertThat(NoEngineViewModel.startable(places)).isEmpty();
    }

    @Test
    void aPathIsWrittenAsAPersonWritesIt() {
        var home = System.getProperty("user.home");
        var line = PlaceLine.of(place(home + "/.colima/docker.sock", Presence.SILENT, null));
        assertThat(line.label()).isEqualTo("X");
        assertThat(line.path()).isEqualTo("~/.colima/docker.sock");
        assertThat(line.found()).isEqualTo("socket there, nobody answers");
    }
}
