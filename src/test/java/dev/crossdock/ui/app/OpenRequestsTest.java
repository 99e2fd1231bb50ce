package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OpenRequestsTest {
    private final OpenRequests requests = new OpenRequests();
    private final List<List<Path>> opened = new ArrayList<>();

    @Test
    void whatCameBeforeTheWindowIsOpenedAtOnceAndInItsOrder() {
        requests.add(List.of(Path.of("one"), Path.of("two")));
        requests.add(List.of(Path.of("three")));
        requests.deliverTo(opened::add);

        assertThat(opened)
                .containsExactly(List.of(Path.of("one"), Path.of("two"), Path.of("three")));
    }

    @Test
    void whatComesLaterIsOpenedAsItComes() {
        requests.deliverTo(opened::add);
        requests.add(List.of(Path.of("one")));
        requests.add(List.of(Path.of("two"), Path.of("three")));

        assertThat(opened)
                .containsExactly(
                        List.of(Path.of("one")), List.of(Path.of("two"), Path.of("three")));
    }

    @Test
    void whereThereIsNothingToOpenTheWindowIsLeftAlone() {
        requests.add(List.of());
        requests.deliverTo(opened::add);
        requests.add(List.of());

        assertThat(opened).isEmpty();
    }
}
